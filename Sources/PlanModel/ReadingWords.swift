/// The small words by which readers tell the text of a plan apart; from `Rules/vocabulary/reading.yml`, which says what each
/// list is for.
///
/// Words are folded once, when the lists are made, and asked for in their folded form (`WordFold`). A class, because a
/// vocabulary is handed about much and so many lists are dear to copy.
package final class ReadingWords: Sendable {
    package let domainWords: List
    package let domainJoiningWords: List
    package let routineWords: List
    package let dateColumnWords: List
    package let numberColumnTitles: List
    package let numberTitleEndings: List
    package let blankWords: List
    package let noEntryWords: List
    package let dittoWords: List
    package let promiseWords: List
    package let rhythmWords: List
    package let questionWords: List
    package let earlierPlanWords: List
    package let partWords: List
    package let ownerJoiningWords: List
    package let noPromiseOpenings: List
    package let undecidedOpenings: List
    package let instructionOpenings: List
    package let deadlineWords: List
    package let weakerDeadlineWords: List
    package let deadlineFillerWords: List
    package let untilWords: List
    /// Between two days: "27 July 2026 to 26 July 2027".
    package let rangeWords: List
    package let eventSubjects: List
    package let eventOpenings: List
    package let noEventWords: List
    package let pointsElsewhereOpenings: List
    package let stateVerbs: List
    package let ownerModals: List
    package let noVerbAfterName: List
    package let conditionOpenings: List
    package let abbreviations: List
    package let labelOpenings: List
    package let labelJoiningWords: List
    package let labelClosings: List
    package let sentenceLabels: List
    package let speaksOfWords: List
    package let planTitleWords: List
    package let titleNameWords: List
    package let nobodyOpenings: List
    package let familyTitleWords: List
    package let everybodyWords: List
    package let noNameWords: List
    /// What stands between a name and what somebody is: "is", "identifies".
    package let beingVerbs: List
    /// Answers that say nothing without the question.
    package let signingWords: List
    /// Beside a name, one of these says that the person signed, agreed or has still to.
    package let signingMarks: List
    package let tellingVerbs: List
    package let bareAnswers: List
    package let parentOpenings: List
    package let wholeFamilyWords: List
    package let statusDenials: List
    /// Why somebody's views are not there, in the place for them: "too young".
    package let noViewWords: List
    package let wishLabels: List
    package let wishViewLabels: List
    package let changeLabels: List
    package let attendanceWords: List
    package let reviewSentenceWords: List
    package let goalSentenceWords: List
    package let titleWordsLabels: List
    package let writerWords: List
    package let consultationSentenceWords: List
    package let meetingWords: List
    package let culturalVoiceWords: List
    /// A cultural voice where culture is spoken of; elsewhere also a relative.
    package let elderTitles: List
    package let adviceWords: List
    package let copySentenceWords: List
    package let copyDecisionWords: List
    package let speechWords: List
    package let kinWords: List
    package let agencyTitleWords: List
    package let mailHeaders: List
    package let mailDateHeaders: List
    package let mailGreetings: List
    package let mailClosings: List
    package let mailEarlierLines: List
    package let mailEarlierEndings: List

    /// - Parameter words: the words of a list, asked for once by each list's name in the file.
    package init(_ words: (String) throws -> [String]) rethrows {
        domainWords = List(try words("domain-words"))
        domainJoiningWords = List(try words("domain-joining-words"))
        routineWords = List(try words("routine-words"))
        dateColumnWords = List(try words("date-column-words"))
        numberColumnTitles = List(try words("number-column-titles"))
        numberTitleEndings = List(try words("number-title-endings"))
        blankWords = List(try words("blank-words"))
        noEntryWords = List(try words("no-entry-words"))
        dittoWords = List(try words("ditto-words"))
        promiseWords = List(try words("promise-words"))
        rhythmWords = List(try words("rhythm-words"))
        questionWords = List(try words("question-words"))
        earlierPlanWords = List(try words("earlier-plan-words"))
        partWords = List(try words("part-words"))
        ownerJoiningWords = List(try words("owner-joining-words"))
        noPromiseOpenings = List(try words("no-promise-openings"))
        undecidedOpenings = List(try words("undecided-openings"))
        instructionOpenings = List(try words("instruction-openings"))
        deadlineWords = List(try words("deadline-words"))
        weakerDeadlineWords = List(try words("weaker-deadline-words"))
        deadlineFillerWords = List(try words("deadline-filler-words"))
        untilWords = List(try words("until-words"))
        rangeWords = List(try words("range-words"))
        eventSubjects = List(try words("event-subjects"))
        eventOpenings = List(try words("event-openings"))
        noEventWords = List(try words("no-event-words"))
        pointsElsewhereOpenings = List(try words("points-elsewhere-openings"))
        stateVerbs = List(try words("state-verbs"))
        ownerModals = List(try words("owner-modals"))
        noVerbAfterName = List(try words("no-verb-after-name"))
        conditionOpenings = List(try words("condition-openings"))
        abbreviations = List(try words("abbreviations"))
        labelOpenings = List(try words("label-openings"))
        labelJoiningWords = List(try words("label-joining-words"))
        labelClosings = List(try words("label-closings"))
        sentenceLabels = List(try words("sentence-labels"))
        speaksOfWords = List(try words("speaks-of-words"))
        planTitleWords = List(try words("plan-title-words"))
        titleNameWords = List(try words("title-name-words"))
        nobodyOpenings = List(try words("nobody-openings"))
        familyTitleWords = List(try words("family-title-words"))
        agencyTitleWords = List(try words("agency-title-words"))
        attendanceWords = List(try words("attendance-words"))
        reviewSentenceWords = List(try words("review-sentence-words"))
        goalSentenceWords = List(try words("goal-sentence-words"))
        titleWordsLabels = List(try words("title-words-labels"))
        writerWords = List(try words("writer-words"))
        consultationSentenceWords = List(try words("consultation-sentence-words"))
        meetingWords = List(try words("meeting-words"))
        culturalVoiceWords = List(try words("cultural-voice-words"))
        elderTitles = List(try words("elder-titles"))
        adviceWords = List(try words("advice-words"))
        copySentenceWords = List(try words("copy-sentence-words"))
        copyDecisionWords = List(try words("copy-decision-words"))
        speechWords = List(try words("speech-words"))
        kinWords = List(try words("kin-words"))
        wishLabels = List(try words("wish-labels"))
        wishViewLabels = List(try words("wish-view-labels"))
        changeLabels = List(try words("change-labels"))
        noNameWords = List(try words("no-name-words"))
        beingVerbs = List(try words("being-verbs"))
        signingWords = List(try words("signing-words"))
        signingMarks = List(try words("signing-marks"))
        tellingVerbs = List(try words("telling-verbs"))
        bareAnswers = List(try words("bare-answers"))
        parentOpenings = List(try words("parent-openings"))
        wholeFamilyWords = List(try words("whole-family-words"))
        statusDenials = List(try words("status-denials"))
        noViewWords = List(try words("no-view-words"))
        everybodyWords = List(try words("everybody-words"))
        mailHeaders = List(try words("mail-headers"))
        mailDateHeaders = List(try words("mail-date-headers"))
        mailGreetings = List(try words("mail-greetings"))
        mailClosings = List(try words("mail-closings"))
        mailEarlierLines = List(try words("mail-earlier-lines"))
        mailEarlierEndings = List(try words("mail-earlier-endings"))
    }

    /// The names of all lists, as the file must have them.
    package static let names: [String] = {
        var names: [String] = []
        _ = ReadingWords { name in
            names.append(name)
            return []
        }
        return names
    }()

    /// For a vocabulary that reads nothing.
    package static let none = ReadingWords { _ in [] }

    /// The words of one list.
    package struct List: Sendable {
        /// Folded, in the order of the file.
        package let ordered: [String]
        /// The same as UTF-8, to compare with the start of a text.
        package let bytes: [[UInt8]]
        /// The bytes of the longest word.
        package let longest: Int
        private let all: Set<String>

        init(_ words: [String]) {
            ordered = words.map { WordFold.fold($0) }
            bytes = ordered.map { Array($0.utf8) }
            longest = bytes.reduce(0) { max($0, $1.count) }
            all = Set(ordered)
        }

        /// - Parameter word: in its folded form.
        package func contains(_ word: String) -> Bool { all.contains(word) }

        /// Whether one of the words and a space stand at the start of bytes in lower case.
        package func begins(_ text: ArraySlice<UInt8>) -> Bool {
            bytes.contains { word in
                text.count > word.count && text[text.startIndex + word.count] == 0x20 && text.starts(with: word)
            }
        }
    }
}
