import PlanLanguage
import PlanModel

/// Orders two days, numbers or lengths of time, or asks whether a day exists.
package final class CompareCheck: CheckKind {
    package enum Relation: Sendable {
        case before, after, onOrBefore, onOrAfter, same
        /// The day exists; 31 April does not.
        case possible
    }

    package enum Side: Sendable {
        case field(FieldReference)
        /// The last day up to the day of the run that a text names: "Dana Cole, 4 October 2026; next look in January".
        case lastDay(FieldReference)
        case asOf
        case number(NumberSource)
        case period(PeriodSource)
        case day(CalendarDate)
    }

    package let left: Side
    package let relation: Relation
    package let right: Side
    /// Added to the right side; taken away where `isMinus`.
    package let shift: PeriodSource?
    package let isMinus: Bool
    /// How far apart two days may be and still count as the same.
    package let tolerance: PeriodSource?

    package init(
        _ left: Side, _ relation: Relation, _ right: Side, shift: PeriodSource? = nil, isMinus: Bool = false,
        tolerance: PeriodSource? = nil
    ) {
        self.left = left
        self.relation = relation
        self.right = right
        self.shift = shift
        self.isMinus = isMinus
        self.tolerance = tolerance
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        if case .possible = relation { return possible(at: node, context) }
        guard let right = rightSide(from: node, context) else {
            return .notChecked(because: missing(self.right, from: node, context))
        }
        if case .field(let reference) = left {
            return compareFields(reference, with: right, from: node, context) {
                context.value($0, at: $1).flatMap(Comparand.init)
            }
        }
        if case .lastDay(let reference) = left {
            return compareFields(reference, with: right, from: node, context) {
                Comparand(lastDayIn: $0, at: $1, context)
            }
        }
        return compareValue(with: right, from: node, context)
    }

    private func compareValue(with right: Comparand, from node: NodeID, _ context: CheckContext) -> CheckResult {
        guard let value = Comparand(left, from: node, context) else {
            return .notChecked(because: missing(left, from: node, context))
        }
        let captures = [Capture("left", value.capture), Capture("right", right.capture)]
        return holds(value, right, context)
            ? .holds([Evidence(captures: captures)]) : .fails([Fault(captures: captures)])
    }

    private func compareFields(
        _ reference: FieldReference, with right: Comparand, from node: NodeID, _ context: CheckContext,
        reading: (FieldID, NodeID) -> Comparand?
    ) -> CheckResult {
        var faults: [Fault] = []
        var evidence: [Evidence] = []
        for target in reference.nodes(from: node, in: context) {
            guard let value = context.value(reference.field, at: target), let found = reading(reference.field, target),
                found.isSameKind(as: right)
            else { continue }
            let captures = [
                Capture("left", found.capture), Capture("right", right.capture),
                Capture("found", .words(value.text.string)),
            ]
            if holds(found, right, context) {
                evidence.append(Evidence(text: value.text, node: target, captures: captures))
            } else {
                faults.append(
                    Fault(
                        text: value.text, span: value.anchor, node: target, field: reference.field, captures: captures))
            }
        }
        if !faults.isEmpty { return .fails(faults) }
        if evidence.isEmpty { return .notChecked(because: missing(left, from: node, context)) }
        return .holds(evidence)
    }

    private func holds(_ left: Comparand, _ right: Comparand, _ context: CheckContext) -> Bool {
        let (a, b) = (left.order, right.order)
        switch relation {
        case .before: return a < b
        case .after: return a > b
        case .onOrBefore: return a <= b
        case .onOrAfter: return a >= b
        case .same: return abs(a - b) <= (tolerance?.value(in: context)?.days ?? 0)
        case .possible: return true
        }
    }

    private func rightSide(from node: NodeID, _ context: CheckContext) -> Comparand? {
        guard let value = Comparand(right, from: node, context) else { return nil }
        guard let shift else { return value }
        guard let span = shift.value(in: context), case .day(let day) = value else { return nil }
        return .day((isMinus ? CalendarSpan(-span.count, span.unit) : span).after(day))
    }

    private func missing(_ side: Side, from node: NodeID, _ context: CheckContext) -> String {
        if case .setting(let name)? = shift, shift?.value(in: context) == nil { return "\(name) is not supplied" }
        switch side {
        case .lastDay(let reference):
            return "the plan names no day in \"\(reference.title(from: node, in: context))\""
        case .field(let reference): return reference.missing(from: node, in: context)
        default: return "a setting to compare with is not supplied"
        }
    }

    private func possible(at node: NodeID, _ context: CheckContext) -> CheckResult {
        guard case .field(let reference) = left else { return .holds([]) }
        for target in reference.nodes(from: node, in: context) {
            guard let value = context.value(reference.field, at: target), value.state == .unreadable,
                case .impossible(let words) = context.reader.readDateCell(value.text.bytes, in: context.language)
                    .content
            else { continue }
            return .fails([
                Fault(
                    text: value.text, span: value.anchor, node: target, field: reference.field,
                    captures: [Capture("found", .words(words))])
            ])
        }
        return .holds([])
    }
}

/// A day, a number or a length of time, which can be put in order with its like.
enum Comparand {
    case day(CalendarDate)
    case number(Double)
    case period(CalendarSpan)

    init?(_ side: CompareCheck.Side, from node: NodeID, _ context: CheckContext) {
        switch side {
        case .asOf: self = .day(context.asOf)
        case .lastDay(let reference):
            guard
                let found = reference.nodes(from: node, in: context).lazy
                    .compactMap({ Comparand(lastDayIn: reference.field, at: $0, context) }).first
            else { return nil }
            self = found
        case .day(let day): self = .day(day)
        case .number(let source):
            guard let number = source.value(in: context) else { return nil }
            self = .number(Double(number))
        case .period(let source):
            guard let period = source.value(in: context) else { return nil }
            self = .period(period)
        case .field(let reference):
            guard
                let found = reference.nodes(from: node, in: context).lazy
                    .compactMap({ context.value(reference.field, at: $0) }).compactMap(Comparand.init).first
            else { return nil }
            self = found
        }
    }

    init?(_ value: FieldValue) {
        if let day = value.date {
            self = .day(day)
        } else if let signal = value.signal, case .frequency(let period)? = signal.value {
            self = .period(period)
        } else if let number = Self.number(in: value.text.bytes), value.state == .given {
            self = .number(Double(number))
        } else {
            return nil
        }
    }

    /// The last day that the words name and that is not still to come.
    init?(lastDayIn field: FieldID, at node: NodeID, _ context: CheckContext) {
        guard let read = context.reading(of: field, at: node) else { return nil }
        let days = read.reading.signals(.timeFrame).compactMap { signal -> CalendarDate? in
            switch signal.value {
            case .date(let day)?: day
            case .interval(_, let last)?: last
            default: nil
            }
        }
        guard let last = days.filter({ $0 <= context.asOf }).max() else { return nil }
        self = .day(last)
    }

    /// The first whole number of a text: "Version 2" is 2.
    private static func number(in bytes: [UInt8]) -> Int? {
        let digits = bytes.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
        return digits.count <= 6 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    var order: Double {
        switch self {
        case .day(let day): Double(day.dayNumber)
        case .number(let number): number
        case .period(let period): period.days
        }
    }

    func isSameKind(as other: Comparand) -> Bool {
        switch (self, other) {
        case (.day, .day), (.number, .number), (.period, .period): true
        default: false
        }
    }

    var capture: Capture.Value {
        switch self {
        case .day(let day): .date(day)
        case .number(let number): .number(Int(number))
        case .period(let period): .name("\(period.count) \(period.unit.rawValue)\(period.count == 1 ? "" : "s")")
        }
    }
}
