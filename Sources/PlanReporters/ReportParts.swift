/// What a JSON report holds beyond the findings, where it is asked for with `--with`.
package struct ReportParts: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// The plan as it was understood.
    package static let outline = ReportParts(rawValue: 1)
    /// The letters of SMARTER, objective by objective, and the words that each rests on.
    package static let evidence = ReportParts(rawValue: 2)
    /// The endorsement checklist.
    package static let checklist = ReportParts(rawValue: 4)

    /// The names in the order in which help prints them.
    package static let names: [(name: String, part: ReportParts)] = [
        ("outline", .outline), ("evidence", .evidence), ("checklist", .checklist),
    ]
}
