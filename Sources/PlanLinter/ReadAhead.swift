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
    /// Those that are read; nil for what is in the file.
    package let bytes: [UInt8]?
    private let asOf: CalendarDate
    private let task = Mutex<Task<Result<ReadPlan, Problems>?, Never>?>(nil)

    /// - Parameter bytes: of the file, where they are at hand already.
    package init(_ file: PlanFile, asOf: CalendarDate, bytes: [UInt8]? = nil) {
        self.file = file
        self.bytes = bytes
        self.asOf = asOf
    }

    /// Begins with a reader of the rules that will be in force.
    package func begin(with reader: PlanReader) {
        task.withLock { task in
            guard task == nil else { return }
            let (file, asOf, bytes) = (file, asOf, bytes)
            task = Task.detached {
                do throws(Problems) {
                    let source = try file.source(bytes)
                    return .success(try reader.read(source, context: ReadingContext(asOf: asOf)))
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
