/// Numbers and bytes as printable text, so that they can stand in a string literal.
///
/// A number is written in digits of five bits, the lowest first; a digit from `0x40` on says that more follow. Digits 0 to 31
/// are the characters from `#` (0x23) to `B`, leaving out none that a literal would escape.
struct NumberText {
    private(set) var bytes: [UInt8] = []

    private static let first: UInt8 = 0x23

    /// Any number from -1 on.
    mutating func append(_ number: Int) {
        var rest = UInt64(number + 1)
        while rest >= 32 {
            bytes.append(Self.digit(UInt8(rest & 31), hasMore: true))
            rest >>= 5
        }
        bytes.append(Self.digit(UInt8(rest), hasMore: false))
    }

    mutating func append(_ number: UInt64) {
        append(Int(number >> 32))
        append(Int(number & 0xFFFF_FFFF))
    }

    mutating func append(_ numbers: [Int32]) {
        append(numbers.count)
        for number in numbers { append(Int(number)) }
    }

    /// UTF-8 text, as it is, after its length.
    mutating func append(text: [UInt8]) {
        append(text.count)
        bytes.append(contentsOf: text)
    }

    /// 0 to 31 end a number, 32 to 63 go on: `#` to `b` without the backslash, whose place the tilde takes.
    private static func digit(_ value: UInt8, hasMore: Bool) -> UInt8 {
        let character = first + value + (hasMore ? 32 : 0)
        return character == 0x5C ? 0x7E : character
    }

    /// Reads what was appended, in the same order. A damaged text gives nil and never a crash.
    struct Reader {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var index = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        mutating func number() -> Int? {
            var value: UInt64 = 0
            var shift: UInt64 = 0
            while index < bytes.count, shift < 60 {
                let character = bytes[index] == 0x7E ? 0x5C : bytes[index]
                guard character >= NumberText.first, character < NumberText.first + 64 else { return nil }
                index += 1
                let digit = UInt64(character - NumberText.first)
                value |= (digit & 31) << shift
                if digit < 32 { return Int(value) - 1 }
                shift += 5
            }
            return nil
        }

        mutating func wide() -> UInt64? {
            guard let high = number(), let low = number(), high >= 0, low >= 0 else { return nil }
            return UInt64(high) << 32 | UInt64(low)
        }

        mutating func numbers() -> [Int32]? {
            guard let count = number(), count >= 0, count <= bytes.count else { return nil }
            var numbers: [Int32] = []
            numbers.reserveCapacity(count)
            for _ in 0..<count {
                guard let number = number(), let short = Int32(exactly: number) else { return nil }
                numbers.append(short)
            }
            return numbers
        }

        mutating func text() -> [UInt8]? {
            guard let count = number(), count >= 0, index + count <= bytes.count else { return nil }
            defer { index += count }
            return Array(bytes[index..<(index + count)])
        }
    }
}
