import PlanModel

/// What checks ask of a plan's entries again and again, in flat arrays.
struct PlanIndex {
    let kinds: [KindID]
    /// -1 for the plan itself.
    private let parents: [Int32]
    /// Where the fields of an entry begin in `fields` and `states`; one more than there are entries.
    private let firstField: [Int32]
    private let fields: [FieldID]
    private let states: [FieldState]
    /// By the kind's index, in document order.
    private var byKind: [[NodeID]]

    init(_ plan: Plan) {
        var kinds: [KindID] = []
        var parents: [Int32] = []
        var firstField: [Int32] = [0]
        var fields: [FieldID] = []
        var states: [FieldState] = []
        byKind = Array(repeating: [], count: plan.vocabulary.kinds.count)
        kinds.reserveCapacity(plan.nodes.count)
        parents.reserveCapacity(plan.nodes.count)
        firstField.reserveCapacity(plan.nodes.count + 1)
        for index in plan.nodes.indices {
            let kind = plan.nodes[index].kind
            kinds.append(kind)
            parents.append(plan.nodes[index].parent.map { Int32($0) } ?? -1)
            for place in plan.nodes[index].fields.indices {
                fields.append(plan.nodes[index].fields[place].id)
                states.append(plan.nodes[index].fields[place].value.state)
            }
            firstField.append(Int32(fields.count))
            if Int(kind.index) < byKind.count { byKind[Int(kind.index)].append(index) }
        }
        self.kinds = kinds
        self.parents = parents
        self.firstField = firstField
        self.fields = fields
        self.states = states
    }

    var fieldCount: Int { fields.count }

    func entries(of kind: KindID) -> [NodeID] { Int(kind.index) < byKind.count ? byKind[Int(kind.index)] : [] }

    /// The place of a field in the order of all fields of the plan; nil where the form has no place for it.
    func place(of field: FieldID, at node: NodeID) -> Int? {
        for place in Int(firstField[node])..<Int(firstField[node + 1]) where fields[place] == field { return place }
        return nil
    }

    func state(of field: FieldID, at node: NodeID) -> FieldState {
        place(of: field, at: node).map { states[$0] } ?? .noPlace
    }

    func ancestor(of node: NodeID, kind: KindID) -> NodeID? {
        var above = Int(parents[node])
        while above >= 0 {
            if kinds[above] == kind { return above }
            above = Int(parents[above])
        }
        return nil
    }
}
