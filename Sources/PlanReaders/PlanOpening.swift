import PlanDiagnostics
import PlanSource
import WordDocument

/// Bytes of a file to a source, for every format.
package enum PlanOpening {
    /// The largest files that are read, in bytes.
    package static func limit(of path: String) -> Int {
        // What comes without a name may be a Word document.
        switch PlanFormat(path: path) {
        case .docx?, nil: WordLimits.standard.packed
        default: textLimit
        }
    }

    package static let textLimit = 10_000_000

    /// - Throws: why the bytes are nothing that we read, and what to do about it.
    package static func source(_ bytes: [UInt8], path: String) throws(Problems) -> Source {
        let format = PlanFormat(path: path)
        let kind = FileKind.recognise(bytes)
        if format == .docx || (format == nil && kind == .docx) { return try word(bytes, kind, path) }
        do {
            return try Source.decode(bytes, path: path, limit: textLimit)
        } catch {
            throw Problems([Problem(error, path: path)])
        }
    }

    private static func word(_ bytes: [UInt8], _ kind: FileKind?, _ path: String) throws(Problems) -> Source {
        switch kind {
        case .docx, .zip, nil: break
        case .oldOffice where holdsEncrypted(bytes): throw Problems([WordFault.protected.problem(path: path)])
        case let other?:
            let isOfAnotherProgram = other != .utf16WithoutMark && other != .utf32 && other != .binary
            guard isOfAnotherProgram else { break }
            throw Problems([Problem(DecodingFault(.notText(other)), path: path)])
        }
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw Problems([Problem(DecodingFault(.empty), path: path)])
        }
        guard kind == .docx || kind == .zip else {
            throw Problems([WordFault.noDocument.problem(path: path)])
        }
        do {
            return try WordPackage.open(bytes, path: path)
        } catch {
            throw Problems([error.problem(path: path)])
        }
    }

    /// Word packs a document with a password into the container of the old format, under this name.
    private static func holdsEncrypted(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
        var index = 0
        while index + name.count <= bytes.count {
            // Names in that container begin at multiples of 128 bytes.
            if bytes[index..<index + name.count].elementsEqual(name) { return true }
            index += 128
        }
        return false
    }
}
