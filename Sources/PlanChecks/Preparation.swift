/// What can be done before there is a plan: expressions are compiled. Nothing depends on it but time.
extension Check {
    package func prepare() {
        switch self {
        case .kind(let kind): kind.prepare()
        case .not(let check): check.prepare()
        case .all(let checks), .any(let checks): for check in checks { check.prepare() }
        }
    }
}

extension CheckKind {
    package func prepare() {}
}

extension PatternCheck {
    package func prepare() { pattern.prepare() }
}

extension TagCheck {
    package func prepare() { check.prepare() }
}
