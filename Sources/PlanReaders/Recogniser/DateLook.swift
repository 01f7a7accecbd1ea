import PlanModel
import PlanSource

/// Whether a cell looks like a date or another time, without reading it.
struct DateLook {
    let reading: ReadingWords

    func isDate(_ text: MappedText) -> Bool {
        guard text.count <= 48 else { return false }
        let bytes = text.bytes
        let digits = bytes.filter { (0x30...0x39).contains($0) }.count
        if digits >= 2, bytes.contains(where: { $0 == 0x2F || $0 == 0x2E || $0 == 0x2D }) { return true }
        return LabelKey.fold(bytes[...]).split(separator: 0x20).contains {
            reading.dateColumnWords.contains(String(decoding: $0, as: UTF8.self))
        }
    }
}
