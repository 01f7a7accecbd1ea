import PlanModel

/// A field that a check asks for.
package struct AskedField: Hashable, Sendable {
    /// Nil for the entry looked at.
    package let kind: KindID?
    package let field: FieldID

    package init(kind: KindID?, field: FieldID) {
        self.kind = kind
        self.field = field
    }
}

extension Check {
    /// Fields that have to be given for the check to hold, in the order in which it asks.
    ///
    /// - Parameter given: false for those that have to be absent.
    package func asked(given: Bool = true) -> [AskedField] {
        switch self {
        case .all(let checks), .any(let checks): checks.flatMap { $0.asked(given: given) }
        case .not(let check): check.asked(given: !given)
        case .kind(let kind): kind.asked(given: given)
        }
    }
}

extension CheckKind {
    package func asked(given: Bool) -> [AskedField] { [] }
}

extension PresentCheck {
    package func asked(given: Bool) -> [AskedField] { given ? [reference.asked] : [] }
}

extension GivenCheck {
    package func asked(given: Bool) -> [AskedField] { given && question == .given ? [reference.asked] : [] }
}

extension EvidenceCheck {
    package func asked(given: Bool) -> [AskedField] {
        given ? needs.map { AskedField(kind: kind, field: $0) } : []
    }
}

extension HasCheck {
    package func asked(given: Bool) -> [AskedField] { query.asked(given: given == (quantifier != .none)) }
}

extension CountCheck {
    package func asked(given: Bool) -> [AskedField] {
        guard given, atLeast != nil, case .nodes(let query) = subject else { return [] }
        return query.asked(given: true)
    }
}

extension FieldReference {
    fileprivate var asked: AskedField { AskedField(kind: of, field: field) }
}

extension EntryQuery {
    fileprivate func asked(given: Bool) -> [AskedField] {
        (filter?.asked(given: given) ?? []).map { AskedField(kind: $0.kind ?? kind, field: $0.field) }
    }
}

extension Check {
    /// The kind of which the check wants one entry for each name of a list.
    package var listed: KindID? {
        switch self {
        case .all(let checks), .any(let checks): checks.lazy.compactMap(\.listed).first
        case .not: nil
        case .kind(let kind): (kind as? CoversCheck)?.kind
        }
    }

    /// Kinds of entry that the check wants a full record of.
    package var records: Set<KindID> {
        switch self {
        case .all(let checks), .any(let checks): checks.reduce(into: []) { $0.formUnion($1.records) }
        case .not: []
        case .kind(let kind): (kind as? EvidenceCheck).map { [$0.kind] } ?? []
        }
    }
}
