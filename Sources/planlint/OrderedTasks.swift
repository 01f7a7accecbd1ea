/// Does the same work on many items at once and hands the results on in the order of the items.
enum OrderedTasks {
    /// How far ahead of the first unfinished item work may run, for each job.
    private static let reach = 16

    static func run<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) async -> Result, each: (Result) -> Void
    ) async {
        await withTaskGroup(of: (Int, Result).self) { group in
            var started = 0
            var finished = 0
            var due = 0
            var waiting: [Int: Result] = [:]
            func start() {
                while started < items.count, started - finished < jobs, started - due < jobs * reach {
                    let index = started
                    let item = items[index]
                    group.addTask { (index, await work(item)) }
                    started += 1
                }
            }
            start()
            for await (index, result) in group {
                finished += 1
                waiting[index] = result
                while let ready = waiting.removeValue(forKey: due) {
                    each(ready)
                    due += 1
                }
                start()
            }
        }
    }
}
