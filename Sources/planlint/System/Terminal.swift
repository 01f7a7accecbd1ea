import Glibc
import PlanReporters

/// The terminal that a report is written to, if it is one.
struct Terminal {
    private static let widthWithoutTerminal = 80
    private static let widest = 120

    let width: Int
    let hasColour: Bool

    /// - Parameter descriptor: the open file that the report goes to.
    init(_ descriptor: Int32 = STDOUT_FILENO) {
        let isTerminal = isatty(descriptor) == 1
        hasColour = Colour.isWanted(isTerminal: isTerminal, environment: Self.environment)
        var size = winsize()
        if let columns = Self.environment("COLUMNS").flatMap(Int.init), columns > 0 {
            width = min(columns, 1000)
        } else if isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            // Longer lines than this are hard to read.
            width = min(Int(size.ws_col), Self.widest)
        } else {
            width = Self.widthWithoutTerminal
        }
    }

    /// For a report that goes into a file.
    static var file: Terminal { Terminal(width: widthWithoutTerminal, hasColour: false) }

    private init(width: Int, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
