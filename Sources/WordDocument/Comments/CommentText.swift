/// One comment of the list of comments: who wrote what.
struct CommentText {
    let id: String
    let author: String
    var text = ""
    /// The numbers of its paragraphs; threads go by the last one.
    var paragraphs: [String] = []

    var isOurs: Bool { author.lowercased() == "planlint" }

    /// - Parameter bytes: of the part that lists them.
    static func read(_ bytes: [UInt8], _ limits: WordLimits) throws(WordFault) -> [CommentText] {
        let reading = Reading(limits)
        try XMLReading.read(bytes, limits, to: reading)
        return reading.comments
    }

    private final class Reading: XMLHandler {
        private(set) var comments: [CommentText] = []
        private var words: [UInt8] = []
        private var isInComment = false
        private var isInText = false
        /// More than 0 inside a tracked deletion.
        private var deleted = 0
        private let limits: WordLimits

        init(_ limits: WordLimits) { self.limits = limits }

        func start(_ name: XMLName, _ attributes: XMLAttributes, at range: Range<Int>) throws(WordFault) {
            guard name.isWord else { return }
            switch name.local {
            case "comment":
                guard comments.count < limits.nodes else { throw .tooMany(limit: limits.nodes) }
                comments.append(CommentText(id: attributes["id"] ?? "", author: attributes["author"] ?? ""))
                isInComment = true
            case "p":
                if let id = attributes["paraId"], isInComment { comments[comments.count - 1].paragraphs.append(id) }
                if !words.isEmpty { words.append(0x0A) }
            case "del": deleted += 1
            case "t": isInText = isInComment && deleted == 0
            case "tab", "br": if isInComment { words.append(0x20) }
            default: break
            }
        }

        func end(_ name: XMLName, at range: Range<Int>) {
            guard name.isWord else { return }
            switch name.local {
            case "t": isInText = false
            case "del": deleted -= 1
            case "comment":
                if let last = comments.indices.last { comments[last].text = String(decoding: words, as: UTF8.self) }
                words = []
                isInComment = false
            default: break
            }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) { if isInText { words += bytes } }
    }
}
