import PlanDiagnostics
import WordDocument

extension WordFault {
    /// What to tell a person whose Word document could not be read.
    func problem(path: String) -> Problem {
        let (message, advice, code) = words
        return Problem(message, advice: advice, code: code, path: path)
    }

    private var words: (message: String, advice: String, code: String) {
        switch self {
        case .damaged:
            (
                "The Word document is damaged and cannot be opened.",
                "Open it in Word and save it again as a Word document (.docx).", "word-not-read"
            )
        case .protected:
            (
                "The Word document is protected with a password.",
                "Open it in Word, take the password off (File, Info, Protect Document) and save it again.",
                "word-protected"
            )
        case .noDocument:
            (
                "The file is named like a Word document and holds none.",
                "Open the plan in Word and save it as a Word document (.docx).", "word-not-read"
            )
        case .tooLarge(let limit):
            (
                "The Word document holds more than \(limit / 1_000_000) MB.",
                "Check that it is the right file; take large pictures out of it.", "file-too-large"
            )
        case .tooDeep(let limit):
            (
                "Parts of the Word document lie more than \(limit) deep in one another.",
                "Check that the file is a case plan.", "too-deep"
            )
        case .tooMany(let limit):
            (
                "The Word document has more than \(limit) parts, paragraphs or cells.",
                "Check that the file is a case plan; split it if it holds several.", "too-large"
            )
        case .declaresEntities:
            (
                "The Word document was written in a way that no word processor writes.",
                "Open it in Word and save it again as a Word document (.docx).", "word-not-read"
            )
        case .noUnpacker:
            (
                "Word documents cannot be opened on this machine: libzip is missing.",
                "Install it (on Debian and Ubuntu: apt-get install libzip4).", "word-not-read"
            )
        }
    }
}
