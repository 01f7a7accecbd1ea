import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
import PlanRules
import PlanSource
import Synchronization

/// Reads one plan while the rules that will check it are still being read: the two need each other only at the end.
///
/// The reading is the one that `Linter` would do; only its time is another.
package final class ReadAhead: Sendable {
    package let file: PlanFile
    private let asOf: CalendarDate
    private let task = Mutex<Task<Result<ReadPlan, Problems>?, Never>?>(nil)

    package init(_ file: PlanFile, asOf: CalendarDate) {
        self.file = file
        self.asOf = asOf
    }

    /// Begins as soon as it is known how plans are read.
    package func begin(with rules: ReadingRules) {
        task.withLock { task in
            guard task == nil else { return }
            let (file, asOf) = (file, asOf)
            task = Task.detached {
                guard let texts = rules.textReader() else { return nil }
                do throws(Problems) {
                    let reader = PlanReader(vocabulary: rules.vocabulary, textReader: texts)
                    return .success(try reader.read(try file.source(), context: ReadingContext(asOf: asOf)))
                } catch {
                    return .failure(error)
                }
            }
        }
    }

    /// What was read; nil where reading never began.
    package func result() async -> Result<ReadPlan, Problems>? {
        await task.withLock { $0 }?.value ?? nil
    }
}
