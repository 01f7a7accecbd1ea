import Glibc

/// The lines of standard input as they come, without their ends; a last line without an end counts.
struct InputLines: Sequence, IteratorProtocol {
    /// A longer line is handed on in pieces of this size.
    private static let longest = 1_000_000

    private var pending: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    mutating func next() -> [UInt8]? {
        while true {
            if let end = pending[start...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return line(pending[start..<end])
            }
            if pending.count - start >= Self.longest || isAtEnd {
                guard start < pending.count else { return nil }
                defer { start = pending.count }
                return line(pending[start...])
            }
            fill()
        }
    }

    private func line(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(bytes.last == 0x0D ? bytes.dropLast() : bytes)
    }

    private mutating func fill() {
        pending.removeFirst(start)
        start = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count > 0 {
            pending += buffer[..<count]
        } else if count == 0 || errno != EINTR {
            isAtEnd = true
        }
    }
}
