/// One signal of a line, as plain data.
package struct ShownSignal: Sendable {
    package enum Value: Sendable {
        case text(String)
        case number(Int)
    }

    package var kind: String
    /// Half-open range of UTF-8 bytes in the line.
    package var range: Range<Int>
    package var value: Value?
    package var role: String?
    package var anchor: String?
    package var resolvedFrom: String?

    package init(
        kind: String, range: Range<Int>, value: Value?, role: String?, anchor: String?, resolvedFrom: String?
    ) {
        self.kind = kind
        self.range = range
        self.value = value
        self.role = role
        self.anchor = anchor
        self.resolvedFrom = resolvedFrom
    }
}

/// `planlint signals`: one JSON object for every line of input, also for an empty one.
package enum SignalReporter {
    /// - Parameter text: the line without its end, as UTF-8.
    package static func line(_ text: [UInt8], _ signals: [ShownSignal]) -> [UInt8] {
        var writer = JSONWriter(isIndented: false)
        writer.object { writer in
            writer.member("text", String(decoding: text, as: UTF8.self))
            writer.member("signals", of: signals) { writer, signal in
                writer.object { $0.members(of: signal, in: text) }
            }
        }
        writer.endLine()
        return writer.take()
    }
}

extension JSONWriter {
    fileprivate mutating func members(of signal: ShownSignal, in text: [UInt8]) {
        let range = signal.range.clamped(to: 0..<text.count)
        member("kind", signal.kind)
        member("start", Self.codePoints(text[..<range.lowerBound]))
        member("end", Self.codePoints(text[..<range.upperBound]))
        member("text", String(decoding: text[range], as: UTF8.self))
        key("value")
        switch signal.value {
        case .text(let text)?: string(text)
        case .number(let value)?: number(value)
        case nil: null()
        }
        member("role", orNull: signal.role)
        member("anchor", ifThere: signal.anchor)
        member("resolved_from", ifThere: signal.resolvedFrom)
    }

    private static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
