import PlanModel
import Synchronization

extension LabelIndex {
    /// An index that is made when it is first asked for, once for all tasks.
    final class WhenNeeded: Sendable {
        private let vocabulary: Vocabulary
        private let made = Mutex<LabelIndex?>(nil)

        init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

        var index: LabelIndex {
            made.withLock { made in
                if let made { return made }
                let index = LabelIndex(vocabulary)
                made = index
                return index
            }
        }
    }
}
