import PlanDiagnostics
import PlanYAML

/// One word, or a word for each stage.
package enum SeverityDecoding {
    private static let words: [String: Severity?] = ["error": .error, "warning": .warning, "info": .info, "off": nil]

    package static func decode(
        _ node: YAMLNode, _ file: RuleFile, _ mistakes: Mistakes
    ) -> Rule.SeverityByStage? {
        if let scalar = node.scalar {
            guard
                let severity = Keys.choice(
                    scalar.string, among: words, key: "severity", at: node.span, file, mistakes)
            else { return nil }
            return Rule.SeverityByStage(draft: severity, endorsement: severity, training: severity)
        }
        guard
            let keys = Keys(
                node, of: "severity", known: ["draft", "endorsement", "training"], in: file, mistakes)
        else { return nil }
        let draft = keys.choice("draft", among: words) ?? nil
        let endorsement = keys.has("endorsement") ? keys.choice("endorsement", among: words) ?? nil : draft
        let training = keys.has("training") ? keys.choice("training", among: words) ?? nil : draft
        return Rule.SeverityByStage(draft: draft, endorsement: endorsement, training: training)
    }
}
