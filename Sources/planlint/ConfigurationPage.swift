import PlanChecks
import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanRules

/// Every value in force with its origin.
struct ConfigurationPage {
    let session: Session
    let flags: PlanOptions

    private var configuration: Configuration { session.configuration }

    var page: Page {
        var blocks: [Page.Block] = [.heading("Configuration")]
        let files = configuration.files
        blocks.append(.item("files", files.isEmpty ? "none was found" : files.joined(separator: ", then ")))
        blocks.append(
            value("profile", flags.profile, configuration.profile, otherwise: "told by the document, else general"))
        blocks.append(value("stage", flags.stage?.rawValue, configuration.stage.map(named), otherwise: "draft"))
        blocks.append(value("fail-on", nil, configuration.failOn.map(named), otherwise: "error"))
        blocks.append(
            .item("as-of", "\(session.asOf.iso) (\(flags.asOf == nil ? "today" : "the command line"))"))
        blocks.append(.item("rules", flags.rules.folder.map { "\($0) (the command line)" } ?? "built in"))
        blocks += configuration.rules.map { .item("rules", "\(FolderPath.shown($0.value)) (\(place($0.origin)))") }
        blocks += configuration.exclude.map { .item("exclude", "\($0.value.glob.text) (\(place($0.origin)))") }
        return Page(blocks + severities + settings + dismissals)
    }

    private func named<T: RawRepresentable>(_ value: Configuration.Value<T>) -> Configuration.Value<String>
    where T.RawValue == String {
        Configuration.Value(value.value.rawValue, from: value.origin)
    }

    private func value(
        _ name: String, _ flag: String?, _ configured: Configuration.Value<String>?, otherwise: String
    ) -> Page.Block {
        if let flag { return .item(name, "\(flag) (the command line)") }
        if let configured { return .item(name, "\(configured.value) (\(place(configured.origin)))") }
        return .item(name, "\(otherwise) (default)")
    }

    private func place(_ origin: Configuration.Origin) -> String {
        "\(origin.path):\(origin.start.line):\(origin.start.column)"
    }

    private var severities: [Page.Block] {
        guard !configuration.severities.isEmpty else { return [] }
        let lines = configuration.severities.sorted { $0.key < $1.key }.map { rule, severity in
            Page.Block.item(rule, "\(SeverityWords.of(severity.value)) (\(place(severity.origin)))")
        }
        return [.heading("Severities")] + lines
    }

    private var settings: [Page.Block] {
        let profile = flags.profile ?? configuration.profile?.value
        let values = session.book.settingsInForce(profile: profile, configuration).map { setting in
            Page.Block.item(setting.name, "\(setting.value.words) (\(setting.origin))")
        }
        return [.heading("Settings")] + values
    }

    private var dismissals: [Page.Block] {
        guard !configuration.dismissals.isEmpty else { return [] }
        let lines = configuration.dismissals.map { dismissal in
            let what =
                switch dismissal.value.target {
                case .fingerprint(let fingerprint): fingerprint
                case .rule(let rule, let place): "\(rule), \(place)"
                case .across(let rule, let plan): "\(rule), \(FolderPath.shown(plan))"
                }
            let until = dismissal.value.until.map { ", until \($0)" } ?? ""
            let by = dismissal.value.by.map { ", by \($0)" } ?? ""
            return Page.Block.item(what, "\(dismissal.value.why)\(by)\(until) (\(place(dismissal.origin)))")
        }
        return [.heading("Dismissed")] + lines
    }
}

/// A severity by stage, as it would be written.
enum SeverityWords {
    static func of(_ severity: Rule.SeverityByStage) -> String {
        let words = Stage.allCases.map { severity[$0]?.rawValue ?? "off" }
        guard Set(words).count > 1 else { return words.first ?? "off" }
        return zip(Stage.allCases, words).map { "\($0.rawValue) \($1)" }.joined(separator: ", ")
    }
}
