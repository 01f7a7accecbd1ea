import PlanModel

/// A text is no longer and no shorter than so many words or sentences. Blank texts hold.
package final class LengthCheck: CheckKind {
    package let reference: TextReference
    package let wordsAtLeast: NumberSource?
    package let wordsAtMost: NumberSource?
    package let sentencesAtMost: NumberSource?

    package init(
        _ reference: TextReference, wordsAtLeast: NumberSource?, wordsAtMost: NumberSource?,
        sentencesAtMost: NumberSource?
    ) {
        self.reference = reference
        self.wordsAtLeast = wordsAtLeast
        self.wordsAtMost = wordsAtMost
        self.sentencesAtMost = sentencesAtMost
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        for read in reference.texts(from: node, in: context) {
            if let fault = fault(in: read, context) { return .fails([fault]) }
        }
        return .holds([])
    }

    private func fault(in read: ReadText, _ context: CheckContext) -> Fault? {
        let words = read.reading.wordCount
        let sentences = read.reading.sentences.count
        func fault(_ count: Int) -> Fault {
            Fault(text: read.text, node: read.node, captures: [Capture("count", .number(count))])
        }
        if let least = wordsAtLeast?.value(in: context), words < least { return fault(words) }
        if let most = wordsAtMost?.value(in: context), words > most { return fault(words) }
        if let most = sentencesAtMost?.value(in: context), sentences > most { return fault(sentences) }
        return nil
    }
}
