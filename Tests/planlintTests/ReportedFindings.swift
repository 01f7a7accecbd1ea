import Foundation
import Testing

/// What a JSON report says, as somebody else's program would read it.
struct ReportedFindings {
    struct Finding {
        let rule: String
        let severity: String
        let message: String
    }

    struct Problem {
        let message: String
        let advice: String
        let code: String
        let path: String
        /// The line that it is about, from 1; nil where it is about the whole file.
        let line: Int?
    }

    let findings: [Finding]
    let problems: [Problem]
    /// The status of each plan.
    let statuses: [String]

    init(json: String) throws {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let plans = try #require(root["plans"] as? [[String: Any]])
        statuses = plans.compactMap { $0["status"] as? String }
        findings = try plans.flatMap { try #require($0["diagnostics"] as? [[String: Any]]) }.map {
            Finding(
                rule: try #require($0["rule"] as? String), severity: try #require($0["severity"] as? String),
                message: try #require($0["message"] as? String))
        }
        problems = try #require(root["problems"] as? [[String: Any]]).map {
            Problem(
                message: try #require($0["message"] as? String), advice: try #require($0["do"] as? String),
                code: try #require($0["code"] as? String), path: try #require($0["path"] as? String),
                line: ($0["start"] as? [String: Any])?["line"] as? Int)
        }
    }
}
