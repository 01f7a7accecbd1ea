/// A JSON reader as strict as RFC 8259, small enough to be believed; it shares nothing with the writer under test.
struct StrictJSON {
    indirect enum Value: Equatable {
        case object([(key: String, value: Value)])
        case array([Value])
        case string(String)
        case number(Int)
        case bool(Bool)
        case null

        static func == (a: Value, b: Value) -> Bool {
            switch (a, b) {
            case (.object(let a), .object(let b)):
                a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
            case (.array(let a), .array(let b)): a == b
            case (.string(let a), .string(let b)): Array(a.unicodeScalars) == Array(b.unicodeScalars)
            case (.number(let a), .number(let b)): a == b
            case (.bool(let a), .bool(let b)): a == b
            case (.null, .null): true
            default: false
            }
        }

        subscript(_ key: String) -> Value? {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key == key }?.value
        }

        subscript(_ index: Int) -> Value? {
            guard case .array(let items) = self, items.indices.contains(index) else { return nil }
            return items[index]
        }

        var keys: [String] {
            guard case .object(let members) = self else { return [] }
            return members.map(\.key)
        }

        var items: [Value] {
            guard case .array(let items) = self else { return [] }
            return items
        }

        var text: String? {
            guard case .string(let text) = self else { return nil }
            return text
        }
    }

    struct Fault: Error { let offset: Int }

    private let bytes: [UInt8]
    private var index = 0

    static func parse(_ bytes: [UInt8]) throws -> Value {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(offset: 0) }
        var reader = StrictJSON(bytes: bytes)
        let value = try reader.value()
        reader.space()
        guard reader.index == bytes.count else { throw Fault(offset: reader.index) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func value() throws -> Value {
        space()
        switch peek {
        case 0x7B: return try object()
        case 0x5B: return try array()
        case 0x22: return .string(try string())
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        default: return try number()
        }
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func space() {
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    private mutating func take(_ byte: UInt8) throws {
        guard peek == byte else { throw Fault(offset: index) }
        index += 1
    }

    private mutating func word(_ text: String, _ value: Value) throws -> Value {
        for byte in text.utf8 { try take(byte) }
        return value
    }

    private mutating func number() throws -> Value {
        let start = index
        if peek == 0x2D { index += 1 }
        while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
        let digits = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let number = Int(digits), String(number) == digits else { throw Fault(offset: start) }
        return .number(number)
    }

    private mutating func object() throws -> Value {
        try take(0x7B)
        var members: [(key: String, value: Value)] = []
        space()
        if peek == 0x7D {
            index += 1
            return .object(members)
        }
        while true {
            space()
            let key = try string()
            guard !members.contains(where: { $0.key == key }) else { throw Fault(offset: index) }
            space()
            try take(0x3A)
            members.append((key, try value()))
            space()
            if peek == 0x2C {
                index += 1
                continue
            }
            try take(0x7D)
            return .object(members)
        }
    }

    private mutating func array() throws -> Value {
        try take(0x5B)
        var items: [Value] = []
        space()
        if peek == 0x5D {
            index += 1
            return .array(items)
        }
        while true {
            items.append(try value())
            space()
            if peek == 0x2C {
                index += 1
                continue
            }
            try take(0x5D)
            return .array(items)
        }
    }

    private mutating func string() throws -> String {
        try take(0x22)
        var text: [UInt8] = []
        while let byte = peek {
            index += 1
            switch byte {
            case 0x22: return String(decoding: text, as: UTF8.self)
            case 0x5C: text += try escape()
            case 0x00...0x1F: throw Fault(offset: index)
            default: text.append(byte)
            }
        }
        throw Fault(offset: index)
    }

    private mutating func escape() throws -> [UInt8] {
        guard let byte = peek else { throw Fault(offset: index) }
        index += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return [byte]
        case 0x62: return [0x08]
        case 0x66: return [0x0C]
        case 0x6E: return [0x0A]
        case 0x72: return [0x0D]
        case 0x74: return [0x09]
        case 0x75:
            let digits = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
            guard digits.count == 4, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
                throw Fault(offset: index)
            }
            index += 4
            return Array(String(Character(scalar)).utf8)
        default: throw Fault(offset: index)
        }
    }
}
