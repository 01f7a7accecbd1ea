/// Lines for a terminal: wrapped to a width, with hanging indents and, if wanted, colour.
///
/// All text goes through here, so a control character of a plan can never reach a terminal as one.
struct TerminalPage {
    enum Style {
        case plain, heading, error, warning, quiet

        /// The parameter of SGR (ECMA-48); colour never says anything that the words do not.
        fileprivate var code: String {
            switch self {
            case .plain: "0"
            case .heading: "1"
            case .error: "1;31"
            case .warning: "1;33"
            case .quiet: "2"
            }
        }
    }

    struct Piece {
        let text: String
        let style: Style

        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// A stretch of one word in one style.
    private struct Run {
        let bytes: ArraySlice<UInt8>
        let style: Style
        let width: Int

        init(_ bytes: ArraySlice<UInt8>, _ style: Style) {
            self.bytes = bytes
            self.style = style
            width =
                bytes.allSatisfy { $0 < 0x80 }
                ? bytes.count : String(decoding: bytes, as: UTF8.self).reduce(0) { $0 + DisplayWidth.of($1) }
        }

        static let space = Run([0x20], .plain)

        /// Each character for itself.
        var characters: [Run] { String(decoding: bytes, as: UTF8.self).map { Run(Array($0.utf8)[...], style) } }
    }

    /// Narrower than this, words would be cut more often than not.
    private static let narrowest = 20
    private static let deepestIndent = 12

    private(set) var bytes: [UInt8] = []
    private let width: Int
    private let hasColour: Bool

    init(width: Int, hasColour: Bool) {
        self.width = max(width, Self.narrowest)
        self.hasColour = hasColour
    }

    /// One paragraph. Spaces divide words and are otherwise not kept.
    /// - Parameters:
    ///   - indent: spaces before the first line.
    ///   - hanging: spaces before each further line.
    mutating func paragraph(_ pieces: [Piece], indent: Int = 0, hanging: Int? = nil) {
        let further = min(hanging ?? indent, Self.deepestIndent)
        var line: [Run] = []
        var indent = min(indent, Self.deepestIndent)
        var column = indent
        for word in words(of: pieces) {
            let length = word.reduce(0) { $0 + $1.width }
            if !line.isEmpty, column + 1 + length <= width {
                line.append(.space)
                line += word
                column += 1 + length
                continue
            }
            if !line.isEmpty {
                write(line, indent: indent)
                line = []
                indent = further
                column = further
            }
            for run in column + length <= width ? word : word.flatMap(\.characters) {
                if column + run.width > width {
                    write(line, indent: indent)
                    line = []
                    indent = further
                    column = further
                }
                line.append(run)
                column += run.width
            }
        }
        if !line.isEmpty { write(line, indent: indent) }
    }

    mutating func paragraph(_ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
        paragraph([Piece(text, style)], indent: indent, hanging: hanging)
    }

    /// One line with its own spaces, never wrapped.
    mutating func verbatim(_ line: String, indent: Int) {
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
        bytes.append(contentsOf: InvisibleCharacter.spelledOut(line).utf8)
        bytes.append(0x0A)
    }

    /// An empty line, unless the page begins or one is there already.
    mutating func gap() {
        guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) else { return }
        bytes.append(0x0A)
    }

    private func words(of pieces: [Piece]) -> [[Run]] {
        var words: [[Run]] = []
        var word: [Run] = []
        for piece in pieces {
            let bytes = Array(InvisibleCharacter.spelledOut(piece.text).utf8)
            var start = 0
            for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
                if start < index { word.append(Run(bytes[start..<index], piece.style)) }
                start = index + 1
                if index < bytes.count, !word.isEmpty {
                    words.append(word)
                    word = []
                }
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private mutating func write(_ line: [Run], indent: Int) {
        bytes.append(contentsOf: repeatElement(0x20, count: indent))
        var style = Style.plain
        for run in line {
            if run.style != style, hasColour {
                switchStyle(to: run.style)
                style = run.style
            }
            bytes.append(contentsOf: run.bytes)
        }
        if style != .plain { switchStyle(to: .plain) }
        bytes.append(0x0A)
    }

    private mutating func switchStyle(to style: Style) {
        let reset = style == .plain || style == .heading ? "" : "0;"
        bytes.append(contentsOf: "\u{1B}[\(reset)\(style.code)m".utf8)
    }
}
