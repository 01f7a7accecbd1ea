import Glibc

/// The invented plans on disk, in a folder that is gone at the end.
struct PlanFolder {
    let path: String
    /// Bytes of each plan, in the order of their numbers.
    private(set) var sizes: [Int] = []

    struct CannotWrite: Error {
        let path: String
    }

    init(plans: Int) throws {
        var template = Array("/tmp/planlint-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CannotWrite(path: "/tmp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for index in 0..<plans {
            let text = Array(InventedPlan.text(index).utf8)
            sizes.append(text.count)
            try Self.write(text, to: file(index))
        }
    }

    /// Writes a plan of so many pages as a Word document.
    func word(pages: Int) throws -> String {
        try Self.write(WordFile.bytes(of: InventedPlan.text(pages: pages)), to: word)
        return word
    }

    private var word: String { "\(path).docx" }

    /// Where its copy with comments goes.
    var copy: String { "\(path)-reviewed.docx" }

    func file(_ index: Int) -> String { "\(path)/plan-\(index).md" }

    /// Where a report goes: beside the folder, so that it is not walked.
    var report: String { "\(path).jsonl" }

    func remove() {
        for index in sizes.indices { unlink(file(index)) }
        unlink(report)
        unlink(word)
        unlink(copy)
        rmdir(path)
    }

    /// The plan whose size lies in the middle.
    var median: (index: Int, bytes: Int) {
        let order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        let middle = order[order.count / 2]
        return (middle, sizes[middle])
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw CannotWrite(path: path) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw CannotWrite(path: path) }
    }
}
