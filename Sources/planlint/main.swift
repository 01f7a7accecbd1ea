import PlanDiagnostics
import PlanLinter
import PlanRules

do {
    let book = try RuleBookLoader(files: RuleFolder.files(at: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "Rules")).load()
    var count = 0
    for rule in book.rules {
        for miss in RuleExamples(book: book).misses(of: rule) {
            print("\(rule.area)/\(miss.rule).yml:\(miss.line): \(miss.what)")
            count += 1
        }
    }
    print("\(book.rules.count) rules, \(book.rules.reduce(0) { $0 + $1.examples.count }) examples, \(count) misses")
} catch {
    for problem in error.all {
        print("\(problem.path):\(problem.start?.line ?? 0):\(problem.start?.column ?? 0): \(problem.message) \(problem.advice)")
    }
}
