import PlanLanguage
import PlanModel
import PlanSource

/// No sentence brings together people of whom the plan says something grave: "Family meeting with Jess and Dan".
///
/// A pattern speaks of such a person as `<person>`: a name that stands in one of the fields of `named` beside the words that
/// make it grave, a listed person with one of `roles`, or one of the words of `roles` itself ("mother"). A child, and everyone
/// else who is listed with another role, is none: a meeting of a parent and a worker is a meeting like others.
package final class TogetherCheck: CheckKind {
    package let patterns: [CompiledPattern]
    package let reference: TextReference
    /// Fields in which such people are named, and word lists of which one has to stand in the same field.
    package let named: [RequiredField]
    package let beside: [Int]
    /// Word lists of roles.
    package let roles: [Int]
    /// Fields with people who are meant by no `<person>`.
    package let except: [RequiredField]
    /// Word lists: a sentence with one of these keeps people apart, or says no.
    package let apart: [Int]
    /// Who is listed, and in which field their role is.
    package let person: (kind: KindID, name: FieldID, role: FieldID)?

    /// Stands for each byte of a name while a pattern is tried; no plan holds it.
    package static let mark: UInt8 = 1

    package init(
        _ patterns: [CompiledPattern], in reference: TextReference, named: [RequiredField], beside: [Int],
        roles: [Int], except: [RequiredField], apart: [Int], person: (kind: KindID, name: FieldID, role: FieldID)?
    ) {
        self.patterns = patterns
        self.reference = reference
        self.named = named
        self.beside = beside
        self.roles = roles
        self.except = except
        self.apart = apart
        self.person = person
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        var faults: [Fault] = []
        for read in reference.texts(from: node, in: context) {
            guard let marked = marked(read, context) else { continue }
            for pattern in patterns {
                switch pattern.matches(in: marked) {
                case .tooHard: return .notChecked(because: "a text was too long or too hard for a pattern")
                case .ranges(let ranges):
                    for range in ranges where !isApart(range, read) {
                        let text = read.slice(range).trimmed()
                        let found = Capture("found", .words(text.string))
                        faults.append(Fault(text: text, node: read.node, captures: [found]))
                    }
                }
                if !faults.isEmpty { break }
            }
        }
        return faults.isEmpty ? .holds([]) : .fails(faults)
    }

    /// The text with every such person marked; nil where fewer than one is spoken of.
    private func marked(_ read: ReadText, _ context: CheckContext) -> [UInt8]? {
        let people = context.gravePeople(of: self)
        var bytes = read.text.bytes
        var isSpokenOf = false
        func mark(_ range: Range<Int>) {
            isSpokenOf = true
            for index in range { bytes[index] = Self.mark }
        }
        for word in Capitalised.words(of: read.text.bytes) where people.contains(Array(read.text.bytes[word])) {
            mark(word)
        }
        for phrase in read.reading.phrases where roles.contains(phrase.list) { mark(phrase.range) }
        return isSpokenOf ? bytes : nil
    }

    private func isApart(_ range: Range<Int>, _ read: ReadText) -> Bool {
        let bytes = read.text.bytes
        func ends(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x3B || byte == 0x0A }
        let start = bytes[..<range.lowerBound].lastIndex(where: ends).map { $0 + 1 } ?? 0
        let end = bytes[range.upperBound...].firstIndex(where: ends) ?? bytes.count
        return read.reading.phrases.contains {
            apart.contains($0.list) && $0.range.lowerBound >= start && $0.range.upperBound <= end
        }
    }

    /// The given and family names of the people meant, as they are written.
    fileprivate func people(in context: CheckContext) -> Set<[UInt8]> {
        var people: Set<[UInt8]> = []
        for field in named {
            for node in context.index.entries(of: field.kind) {
                guard let read = context.reading(of: field.field, at: node),
                    read.reading.phrases.contains(where: { beside.contains($0.list) })
                else { continue }
                people.formUnion(Capitalised.words(of: read.text.bytes).map { Array(read.text.bytes[$0]) })
            }
        }
        var others: Set<[UInt8]> = []
        for field in except {
            for node in context.index.entries(of: field.kind) { others.formUnion(names(field.field, node, context)) }
        }
        if let person {
            for node in context.index.entries(of: person.kind) {
                guard let role = context.reading(of: person.role, at: node) else { continue }
                let names = names(person.name, node, context)
                if role.reading.phrases.contains(where: { roles.contains($0.list) }) {
                    people.formUnion(names)
                } else {
                    others.formUnion(names.prefix(1))
                }
            }
        }
        return people.subtracting(others)
    }

    private func names(_ field: FieldID, _ node: NodeID, _ context: CheckContext) -> [[UInt8]] {
        guard let text = context.value(field, at: node)?.text else { return [] }
        return Capitalised.words(of: text.bytes).map { Array(text.bytes[$0]) }
    }
}

/// Words that begin with a capital letter, without "'s".
enum Capitalised {
    static func words(of bytes: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard isLetter(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, isLetter(bytes[index]) || isHyphen(bytes, index) { index += 1 }
            if (0x41...0x5A).contains(bytes[start]) || bytes[start] >= 0xC3, index - start > 1 {
                words.append(start..<index)
            }
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (byte >= 0x80 && byte != 0xE2)
    }

    /// "Mary-Anne"
    private static func isHyphen(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0x2D && index + 1 < bytes.count && isLetter(bytes[index + 1])
    }
}

extension CheckContext {
    /// Gathered once for each check that asks.
    func gravePeople(of check: TogetherCheck) -> Set<[UInt8]> {
        if let known = gravePeople[ObjectIdentifier(check)] { return known }
        let people = check.people(in: self)
        gravePeople[ObjectIdentifier(check)] = people
        return people
    }
}
