import PlanModel
import PlanSource

/// Pass 2: through the units once, from top to bottom, with a stack of what is open.
///
/// Field values are only collected here; what they say is read in a later pass, when the plan's date and the names of its
/// people are known.
struct Walk {
    let vocabulary: Vocabulary
    let labels: LabelIndex
    let known: KnownKinds
    let units: [Unit]
    /// What shows only in the whole document.
    let habits: WritingHabits
    /// Index of the unit being read.
    var at = 0
    var frames: [Frame]
    var plan: Plan
    /// Running text of an entry that is in no field.
    var bodies: [NodeID: [MappedText]] = [:]
    /// Kinds of which a spare row of a table was met.
    var spareRows: Set<KindID> = []
    /// The last entry of each kind.
    var lastEntry: [KindID: NodeID] = [:]
    /// The group heading that a task stands under.
    var groups: [NodeID: MappedText] = [:]
    /// Points below a task, by the task that they are steps of.
    var steps: [NodeID: NodeID] = [:]
    /// The entry of the row above, for "as above".
    var rowAbove: [NodeID: NodeID] = [:]
    /// Children named on one line, by the last of them.
    var childrenOfOneLine: [NodeID: [NodeID]] = [:]
    var previousTable: TableRoles?
    /// Whether places are told by table and row.
    var speaksOfRows = false
    /// How many tables of a name were met: two of them are told apart by a number.
    var tablesByName: [String: Int] = [:]
    /// Words after "Case plan for" in the title.
    var titleName: MappedText?
    var titleWords: MappedText?
    /// The day in the title.
    var titleDay: MappedText?
    var hasTitle = false
    /// Nothing but what is no plan text was met so far.
    var isOpening = true
    /// The level of the heading that was last found to be an area of life.
    var domainLevel = 0
    /// The word that counts headings which are objectives, and their level: "Part" of "Part 1".
    var partWord: (level: Int, word: String?)?
    /// What the title says that the document is, beside a plan: "Care team meeting / case plan review".
    var titleKinds: Set<KindID> = []

    /// Three paragraphs at least begin with their title and a full stop.
    lazy var writesRunInTitles: Bool = units.count(where: { runIn($0) != nil }) >= 3

    init(vocabulary: Vocabulary, labels: LabelIndex, units: [Unit], whole: Span) {
        self.vocabulary = vocabulary
        self.labels = labels
        self.units = units
        known = KnownKinds(vocabulary)
        habits = WritingHabits(units, known: known, reading: vocabulary.reading)
        let root = Node(id: 0, kind: known.plan, parent: nil, anchor: whole, recognisedBy: Recognition(.document))
        plan = Plan(vocabulary: vocabulary, nodes: [root])
        frames = [Frame(rank: 0, node: 0, words: "", anchor: whole)]
    }

    mutating func run() {
        while at < units.count {
            take(units[at])
            if case .skipped = units[at].shape {} else { isOpening = false }
            at += 1
        }
        close(from: 1)
    }

    /// A label that only its look tells: alone on the first line of a paragraph, or in bold with the name of a person of the
    /// plan ("Jarrah says").
    private func findLabel(atStartOf unit: inout Unit) {
        var isItem = false
        switch unit.shape {
        case .line: break
        case .item: isItem = true
        default: return
        }
        let whole = unit.whole
        if let next = whole.lines.first?.offset, next <= LabelIndex.longest, unit.label == nil {
            let first = whole.text.slice(0..<next).trimmed()
            let isShort = first.bytes.lazy.filter { $0 == 0x20 }.count <= 2
            let isIndented = (whole.lines.first?.indent ?? 0) >= 2
            if let hit = labels.find(first) ?? (!isItem && (isIndented || isShort) ? named(first) : nil) {
                unit.label = first
                unit.hit = hit
                unit.content = whole.slice(next..<whole.text.count).trimmed()
                return
            }
        }
        guard !isItem, unit.label == nil, let bold = whole.bold.first, bold.lowerBound == 0, bold.upperBound <= 40,
            bold.upperBound < whole.text.count, let hit = named(whole.text.slice(bold))
        else { return }
        unit.label = whole.text.slice(bold)
        unit.hit = hit
        unit.content = whole.slice(bold.upperBound..<whole.text.count).trimmed()
    }

    private mutating func take(_ unit: Unit) {
        switch unit.shape {
        case .heading(let level): takeHeading(unit, level: min(max(level, 1), 9))
        case .table(let grid): takeTable(grid, unit)
        case .skipped(let because):
            leave(unit.content.text, because: because, looksLikePlanContent: false)
        case .item, .line:
            if takeDetailOfPoint(unit) { return }
            if case .item = unit.shape { closeItems(depth: unit.depth) } else { closeItems(depth: unit.depth + 1) }
            if !hasTitle, frames.count == 1, plan.nodes.count == 1, unit.whole.isAllBold,
                unit.hit?.means(known.plan) == true
            {
                takeHeading(unit, level: 1)
                return
            }
            var unit = unit
            if takeOpeningWords(unit) { return }
            if unit.hit == nil, let label = unit.label { unit.hit = named(label) }
            if unit.hit == nil { findLabel(atStartOf: &unit) }
            if unit.hit == nil, let label = unit.label { unit.hit = guessedLabel(label, before: unit.content.text) }
            if unit.hit == nil, let hit = guessedTitle(unit) {
                unit.label = unit.whole.text
                unit.content = RichText()
                unit.hit = hit
            }
            if unit.hit == nil, unit.label == nil, let found = runInTitle(unit) {
                unit.label = unit.whole.text.slice(found.label)
                unit.content = unit.whole.slice(found.label.upperBound + 1..<unit.whole.text.count).trimmed()
                unit.hit = found.hit
            }
            if namesItsOwnDay(unit) || isCountedStep(unit) || isOwnedItem(unit) {
                unit.hit = nil
                unit.label = nil
            }
            if takeWordsOfTitle(unit) || takeAim(unit) { return }
            if takeOutlined(unit) || takeVoiceLine(unit) { return }
            if unit.hit != nil, takeLabel(unit) { return }
            if case .item = unit.shape { takeItem(unit) } else { takeLine(unit) }
        }
    }

    var reading: ReadingWords { vocabulary.reading }
    var look: TaskLook { TaskLook(reading: vocabulary.reading) }
    var placeholder: Placeholder { Placeholder(reading: vocabulary.reading) }

    var top: Frame { frames[frames.count - 1] }
    var topIndex: Int { frames.count - 1 }

    func kind(of node: NodeID) -> KindID { plan.nodes[node].kind }
    func kindName(_ kind: KindID) -> String { vocabulary[kind].name }
}
