import PlanYAML

/// What to say about a name on the command line that is not known.
enum NameHint {
    static func advice(for name: String, among known: [String], otherwise: String) -> String {
        NearMiss.nearest(to: name, among: known).map { "Did you mean `\($0)`?" } ?? otherwise
    }
}
