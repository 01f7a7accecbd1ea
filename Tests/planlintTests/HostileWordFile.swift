import WordDocument

/// Packed Word files with what hostile ones are made of: they are packed as any program does it and then made to lie.
struct HostileWordFile {
    private var entries: [ZipWriting.Entry]

    static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// Without it nothing can be written back.
    private static let types = ZipWriting.Entry(
        "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>")

    /// - Parameter document: the whole of `word/document.xml`; no such part where it is nil.
    init(_ document: String?, more: [ZipWriting.Entry] = []) {
        entries = document.map { [ZipWriting.Entry("word/document.xml", $0)] } ?? []
        entries += more + [Self.types]
    }

    init(document: [UInt8], more: [ZipWriting.Entry] = []) {
        entries = [ZipWriting.Entry("word/document.xml", document)] + more + [Self.types]
    }

    var bytes: [UInt8] { ZipWriting.pack(entries) ?? [] }

    /// The same with another size written beside the name of an entry, where it stands before the data and in the list.
    func claiming(_ size: Int, for name: String) -> [UInt8] {
        let file = self.bytes
        var lying = file
        // Bytes from the name back to the size: before the data, and in the list at the end.
        for (signature, back) in [([0x50, 0x4B, 0x03, 0x04], 8), ([0x50, 0x4B, 0x01, 0x02], 22)] as [([UInt8], Int)] {
            for place in Self.places(of: name, in: file) {
                let start = place - (back == 8 ? 30 : 46)
                guard start >= 0, file[start..<start + 4].elementsEqual(signature) else { continue }
                for index in 0..<4 { lying[place - back + index] = UInt8(truncatingIfNeeded: size >> (8 * index)) }
            }
        }
        return lying
    }

    /// The same with another name of equal length, wherever the name stands.
    func renaming(_ name: String, to other: String) -> [UInt8] {
        var file = bytes
        for place in Self.places(of: name, in: file) {
            file.replaceSubrange(place..<place + name.utf8.count, with: other.utf8)
        }
        return file
    }

    private static func places(of name: String, in file: [UInt8]) -> [Int] {
        let wanted = Array(name.utf8)
        return file.indices.filter { file[$0] == wanted[0] && file[$0...].starts(with: wanted) }
    }

    /// A document around paragraphs and tables.
    static func xml(_ body: String, doctype: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(doctype)<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>"
    }

    static func paragraph(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }

    /// A short plan that is read without trouble.
    static let plan =
        paragraph("Goal: Robin is safe at home with Lee.")
        + paragraph("Objective 1: Lee will have dinner with Robin each evening until 12 March 2027.")
        + paragraph("Task: Ring the school")
}
