import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
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

    /// Begins with a reader of the rules that will be in force.
    package func begin(with reader: PlanReader) {
        task.withLock { task in
            guard task == nil else { return }
            let (file, asOf) = (file, asOf)
            task = Task.detached {
                do throws(Problems) {
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
