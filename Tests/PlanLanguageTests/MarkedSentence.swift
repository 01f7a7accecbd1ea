import Foundation
import PlanLanguage

/// One line of a file of sentences: the text without its marks, the marked ranges, and what is expected of each. The
/// form is in Sentences/README.md.
struct MarkedSentence {
    struct Expectation {
        var kind = ""
        var fields: [String] = []
    }

    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    var expected: [Expectation] = []
    var forbidden: [Expectation] = []

    init?(_ line: String) {
        let parts = line.components(separatedBy: " => ")
        guard parts.count == 2 else { return nil }
        var open = 0
        var rest = Substring(parts[0].replacing("\\n", with: "\n"))
        while !rest.isEmpty {
            if rest.hasPrefix(">>") {
                open = text.count
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("<<") {
                ranges.append(open..<text.count)
                rest = rest.dropFirst(2)
            } else {
                text += Array(String(rest.removeFirst()).utf8)
            }
        }
        for item in parts[1].components(separatedBy: " ; ") {
            var fields = item.components(separatedBy: " / ")
            let kind = fields.removeFirst()
            if kind.hasPrefix("no ") {
                forbidden.append(Expectation(kind: String(kind.dropFirst(3)), fields: fields))
            } else {
                expected.append(Expectation(kind: kind, fields: fields))
            }
        }
        guard expected.count == ranges.count else { return nil }
    }

    /// What differs from the reading, in words; empty when all is as expected.
    func differences(in reading: Reading) -> [String] {
        var found: [String] = []
        for (range, expectation) in zip(ranges, expected) {
            let there = signals(expectation.kind, reading).filter { $0.range == range }
            if there.isEmpty { found.append("no \(expectation.kind) at \(quote(range))") }
            if !there.isEmpty, !there.contains(where: { signal in expectation.fields.allSatisfy { holds($0, signal) } })
            {
                found.append("\(expectation.kind) at \(quote(range)) is \(there.map(describe))")
            }
        }
        for kind in Set(expected.map(\.kind)) {
            let wanted = zip(ranges, expected).filter { $0.1.kind == kind }.map(\.0)
            for signal in signals(kind, reading) where !wanted.contains(signal.range) && isStrict(kind) {
                found.append("also \(kind) at \(quote(signal.range)): \(describe(signal))")
            }
        }
        for expectation in forbidden {
            for signal in signals(expectation.kind, reading) where expectation.fields.allSatisfy({ holds($0, signal) })
            {
                found.append("\(expectation.kind) at \(quote(signal.range)): \(describe(signal))")
            }
        }
        return found
    }

    /// Actors are everywhere; of the other kinds no more than marked may be found.
    private func isStrict(_ kind: String) -> Bool { kind != "actor" }

    private func signals(_ kind: String, _ reading: Reading) -> [Signal] {
        if kind == "head" { return reading.signals.filter { $0.kind == .verb && $0.position.contains(.head) } }
        return reading.signals.filter { $0.kind.rawValue == kind }
    }

    private func quote(_ range: Range<Int>) -> String { "'" + String(decoding: text[range], as: UTF8.self) + "'" }

    private func holds(_ field: String, _ signal: Signal) -> Bool {
        switch field {
        case "head": return signal.position.contains(.head)
        case "subject": return signal.position.contains(.subject)
        case "apart": return signal.position.contains(.apart)
        case "main": return signal.position.contains(.mainClause)
        case "aside": return !signal.position.contains(.mainClause)
        case "nothing": return signal.value == nil
        default: break
        }
        if let role = Signal.Role(rawValue: field) { return signal.role == role }
        if let from = Signal.ResolvedFrom(rawValue: field) { return signal.resolvedFrom == from }
        if field.hasPrefix("anchor ") { return signal.anchor == String(field.dropFirst(7)) }
        return signal.value.map(Self.text) == field
    }

    private func describe(_ signal: Signal) -> String {
        [
            signal.value.map(Self.text), signal.role?.rawValue, signal.resolvedFrom?.rawValue, signal.anchor,
            signal.position.contains(.head) ? "head" : nil, signal.position.contains(.mainClause) ? "main" : "aside",
            signal.position.contains(.subject) ? "subject" : nil,
            signal.position.contains(.apart) ? "apart" : nil,
        ].compactMap { $0 }.joined(separator: " / ")
    }

    static func text(_ value: Signal.Value) -> String {
        switch value {
        case .date(let day): day.iso
        case .interval(let from, let to): "\(from.iso) to \(to.iso)"
        case .duration(let span): span.iso
        case .frequency(let span): "R/\(span.iso)"
        case .clock(let minutes): clock(minutes)
        case .quantity(let count, let unit): Self.number(count) + (unit.map { " \($0)" } ?? "")
        case .word(let word): word
        }
    }

    static func clock(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return two(minutes / 60) + ":" + two(minutes % 60)
    }

    private static func number(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String(number)
    }
}
