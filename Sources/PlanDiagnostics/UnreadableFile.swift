import PlanSource

extension Problem {
    /// What to tell a person whose file is no text.
    package init(_ fault: DecodingFault, path: String) {
        let words = fault.words
        self.init(
            words.message, advice: words.advice, code: words.code, path: path, start: fault.location,
            end: fault.location)
    }

    /// What to tell a person whose file could not be opened or read.
    package init(_ fault: FileFault) {
        let words = fault.words
        self.init(words.message, advice: words.advice, code: words.code, path: fault.path)
    }
}

private struct Words {
    let message: String
    let advice: String
    let code: String

    init(_ message: String, _ advice: String, _ code: String) {
        self.message = message
        self.advice = advice
        self.code = code
    }
}

extension DecodingFault {
    fileprivate var words: Words {
        switch kind {
        case .empty:
            Words("The file is empty.", "Check that it is the right file and that it was saved.", "empty-file")
        case .tooLarge(let limit): .tooLarge(limit)
        case .notUTF8(_, let character?):
            Words(
                "The file is not saved as UTF-8; the first unreadable character may be \(character).",
                "Open it in the program it was written with and save it with the encoding UTF-8.", "not-utf-8")
        case .notUTF8(let byte, nil):
            Words(
                "The file is not saved as UTF-8; the first unreadable byte is 0x\(String(byte, radix: 16)).",
                "Open it in the program it was written with and save it with the encoding UTF-8.", "not-utf-8")
        case .brokenUTF16:
            Words(
                "The file begins as UTF-16 text and is damaged here.",
                "Save it again, with the encoding UTF-8.", "not-utf-16")
        case .notText(let kind): kind.words
        }
    }
}

extension FileKind {
    fileprivate var words: Words {
        let save = "Save the plan as a Word document (.docx) or as plain text and check that."
        return switch self {
        case .pdf: Words("The file is a PDF, from which a plan cannot be read reliably.", save, "not-text-pdf")
        case .oldOffice: Words("The file is in the Word format of 2003 and before (.doc).", save, "not-text-old-office")
        case .docx:
            Words(
                "The file is a Word document, but its name or the command says otherwise.",
                "Give it a name that ends in .docx.", "not-text-docx")
        case .openDocument: Words("The file is an OpenDocument file (.odt).", save, "not-text-open-document")
        case .zip:
            Words(
                "The file is a packed folder (zip).", "Unpack it and check the plans in it.", "not-text-zip")
        case .rtf: Words("The file is in Rich Text Format.", save, "not-text-rtf")
        case .image:
            Words(
                "The file is a picture.", "Check the document that the picture was taken of.", "not-text-image")
        case .utf16WithoutMark:
            Words(
                "The file seems to be UTF-16 text without the mark that says so.",
                "Save it with the encoding UTF-8.", "not-text-utf-16")
        case .utf32:
            Words("The file is UTF-32 text.", "Save it with the encoding UTF-8.", "not-text-utf-32")
        case .binary:
            Words(
                "The file is not a text file.", "Check that it is the right file. " + save, "not-text-binary")
        }
    }
}

extension FileFault {
    fileprivate var words: Words {
        switch kind {
        case .missing: Words("There is no such file.", "Check the name and the folder.", "no-such-file")
        case .notPermitted:
            Words(
                "The file may not be read by this user.", "Ask for access, or copy the file to a folder of yours.",
                "not-permitted")
        case .isFolder: Words("This is a folder and not a file.", "Name a file in it.", "is-folder")
        case .isNoFile:
            Words(
                "This is a pipe or a device and not a file.", "Use - to read from standard input.", "not-a-file")
        case .tooLarge(let limit): .tooLarge(limit)
        case .failed(let reason):
            Words("The file could not be read (\(reason)).", "Try again, or copy it to another folder.", "read-failed")
        }
    }
}

extension Words {
    fileprivate static func tooLarge(_ limit: Int) -> Words {
        Words(
            "The file is larger than \(limit / 1_000_000) MB.", "Check that it is the right file.", "file-too-large")
    }
}
