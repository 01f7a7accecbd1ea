import PlanSource

/// Fields: their result counts and not their code; old form fields hold their answer in properties.
extension BodyBuilder {
    /// False for an element that is none of these.
    func startField(_ element: WordElement, _ attributes: XMLAttributes) -> Bool {
        guard let last = fields.indices.last else { return false }
        switch element {
        case .fieldBox: fields[last].isBox = true
        case .fieldBoxState: if fields[last].isBox { fields[last].isTicked = attributes.isOn }
        case .fieldList: fields[last].chosen = fields[last].chosen ?? 0
        case .fieldListEntry: if let words = attributes["val"] { fields[last].choices.append(words) }
        case .fieldListResult: fields[last].chosen = attributes["val"].flatMap { Int($0) }
        default: return false
        }
        return true
    }

    func fieldSign(_ attributes: XMLAttributes, _ span: Span) {
        switch attributes["fldCharType"] {
        case "begin": if fields.count < limits.depth { fields.append(OpenField(span: span)) }
        case "separate": if let last = fields.indices.last { fields[last].isInResult = true }
        case "end":
            guard let field = fields.popLast(), isShown else { return }
            if field.isBox {
                append(.box(isTicked: field.isTicked), field.span)
            } else if let chosen = field.chosen, field.choices.indices.contains(chosen) {
                var words = MappedText()
                words.append(Array(field.choices[chosen].utf8), standingFor: field.span)
                append(.text(words), field.span)
            }
        default: break
        }
    }
}
