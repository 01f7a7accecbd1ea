import PlanDiagnostics

/// The plan as it was understood, in a JSON report.
extension JSONWriter {
    mutating func value(of node: OutlineNode, in plan: ShownPlan) {
        object { writer in
            writer.member("kind", node.kind)
            writer.member("place", node.place)
            writer.members(at: node.span, in: plan)
            writer.member("recognised_by", node.recognisedBy)
            writer.member("fields", of: node.fields) { $0.value(of: $1, in: plan) }
            if !node.beside.isEmpty {
                writer.member("beside", of: node.beside) { writer, text in
                    writer.object { writer in
                        writer.member("text", ifThere: text.text.isEmpty ? nil : text.text)
                        writer.members(at: text.span, in: plan)
                    }
                }
            }
            writer.member("children", of: node.children) { $0.value(of: $1, in: plan) }
        }
    }

    private mutating func value(of field: OutlineNode.Field, in plan: ShownPlan) {
        object { writer in
            writer.member("name", field.name)
            writer.member("state", field.state)
            writer.member("text", ifThere: field.text.isEmpty ? nil : field.text)
            writer.member("value", ifThere: field.value)
            writer.members(at: field.span, in: plan)
            writer.member("recognised_by", field.recognisedBy)
        }
    }
}
