import PlanModel

/// What a check speaks of beside the entry that it looks at.
package struct Mentions: Sendable {
    /// Kinds of entry that it asks for.
    package var kinds: Set<KindID> = []
    /// Full names of the settings that it uses.
    package var settings: Set<String> = []

    package init(kinds: Set<KindID> = [], settings: Set<String> = []) {
        self.kinds = kinds
        self.settings = settings
    }

    func union(_ other: Mentions) -> Mentions {
        Mentions(kinds: kinds.union(other.kinds), settings: settings.union(other.settings))
    }

    func union(_ check: Check?) -> Mentions { check.map { union($0.mentions) } ?? self }
}

extension Check {
    package var mentions: Mentions {
        switch self {
        case .kind(let kind): kind.mentions
        case .not(let check): check.mentions
        case .all(let checks), .any(let checks): checks.reduce(Mentions()) { $0.union($1.mentions) }
        }
    }
}

extension CheckKind {
    package var mentions: Mentions { Mentions() }
}

extension PresentCheck {
    package var mentions: Mentions { Mentions(kinds: Set([reference.of].compactMap { $0 })) }
}

extension GivenCheck {
    package var mentions: Mentions { Mentions(kinds: Set([reference.of].compactMap { $0 })) }
}

extension OneOfCheck {
    package var mentions: Mentions {
        Mentions(kinds: Set([reference.of].compactMap { $0 }), settings: Set([allowed.settingName].compactMap { $0 }))
    }
}

extension HasCheck {
    package var mentions: Mentions { Mentions(kinds: [query.kind]) }
}

extension CountCheck {
    package var mentions: Mentions {
        var mentions = Mentions(settings: Set([atLeast?.settingName, atMost?.settingName].compactMap { $0 }))
        if case .nodes(let query) = subject { mentions.kinds.insert(query.kind) }
        return mentions
    }
}

extension EvidenceCheck {
    package var mentions: Mentions { Mentions(kinds: [kind]) }
}

extension LinkedCheck {
    package var mentions: Mentions { Mentions(kinds: [kind]) }
}

extension CoversCheck {
    package var mentions: Mentions {
        Mentions(kinds: [kind], settings: Set([items?.settingName, least?.settingName].compactMap { $0 })).union(unless)
    }
}

extension CompareCheck {
    package var mentions: Mentions {
        Mentions(settings: Set([shift?.settingName, tolerance?.settingName].compactMap { $0 }))
    }
}

extension SizeCheck {
    package var mentions: Mentions {
        Mentions(settings: Set([atMost.settingName, interval?.settingName].compactMap { $0 }))
    }
}

extension NumberSource {
    var settingName: String? { if case .setting(let name) = self { name } else { nil } }
}

extension WordsSource {
    var settingName: String? { if case .setting(let name) = self { name } else { nil } }
}

extension PeriodSource {
    var settingName: String? { if case .setting(let name) = self { name } else { nil } }
}
