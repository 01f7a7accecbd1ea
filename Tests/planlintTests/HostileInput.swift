import Testing

/// Something that is no honest plan, and what has to become of it.
struct HostileInput: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        /// Exit code 2 and a plain sentence; with the line where there is one to name.
        case refused(code: String? = nil, line: Int? = nil)
        /// A report like any other: exit code 0 or 1.
        case read
        /// Either is right, as long as it is quick and in order.
        case either
    }

    let name: String
    let outcome: Outcome
    /// Further words on the command line.
    let options: [String]
    /// The bytes of the file; nothing is written where it is nil.
    let bytes: @Sendable () -> [UInt8]?

    var testDescription: String { name }

    init(
        _ name: String, _ outcome: Outcome, options: [String] = [], bytes: @escaping @Sendable () -> [UInt8]?
    ) {
        self.name = name
        self.outcome = outcome
        self.options = options
        self.bytes = bytes
    }

    init(_ name: String, _ outcome: Outcome, text: @autoclosure @escaping @Sendable () -> String) {
        self.init(name, outcome) { Array(text().utf8) }
    }
}

/// Bytes that hostile files are made of.
enum Hostile {
    /// The full number for a finished program, a twentieth for the slow one that tests are built with.
    static func many(_ count: Int) -> Int { Program.isFinished ? count : count / 20 }

    /// A short plan that is read without trouble.
    static let plan = """
        # Case plan

        | Child | Robin Hale |
        |---|---|
        | Plan date | 16 November 2026 |

        ## Goal

        Robin is safe at home with Lee.

        ### Objective 1

        Lee will have dinner with Robin each evening until 12 March 2027.

        | Task | Who | By when |
        |---|---|---|
        | Book the visit | Kim Hart | 4 December 2026 |

        """

    /// The same number sequence on every run and machine.
    static func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
    }

    static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittleEndian ? [low, high] : [high, low]
        }
    }

    /// Ten names for ten times the one before: a few hundred bytes that would unfold to gigabytes.
    static let aliasBomb =
        "goal: &a0 safe\n"
        + (1...12).map {
            "f\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", ") + "]\n"
        }
        .joined()

    static func nested(_ open: String, _ close: String, _ depth: Int = many(100_000)) -> String {
        String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
    }
}
