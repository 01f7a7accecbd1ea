import Foundation
import PlanLanguage

/// The reader that all tests share: the word lists and school terms of the rules folder.
enum TestReader {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let reader = TextReader(lexicon: Lexicon(lists: lists), terms: terms)

    static let context = ReadingContext(
        planDate: CalendarDate(iso: "2027-02-01"), state: "act",
        names: ["Jess Tran", "Ari", "Will Moss", "May Hart", "Kim Hart"])

    static let lists: [WordList] = {
        let folder = root.appendingPathComponent("Rules/words")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yml") }.sorted().map { name in
            list(named: String(name.dropLast(4)), lines(of: folder.appendingPathComponent(name)))
        }
    }()

    static func lines(of file: URL) -> [String] {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// The lines of a file of sentences, comments left out.
    static func sentences(_ name: String) -> [String] {
        lines(of: root.appendingPathComponent("Tests/PlanLanguageTests/Sentences/\(name)")).filter {
            !$0.hasPrefix("#")
        }
    }

    /// The fixed simple shape of a word list: a head of `key: value` lines and entries of one line each.
    private static func list(named name: String, _ lines: [String]) -> WordList {
        let inflects = lines.contains("inflect: true")
        let entries = lines.compactMap { line -> WordList.Entry? in
            guard line.hasPrefix("  - ") else { return nil }
            let body = String(line.dropFirst(4))
            guard body.hasPrefix("{text: ") else { return WordList.Entry(text: plain(body), inflects: inflects) }
            let parts = String(body.dropFirst(7).dropLast()).components(separatedBy: ", note: ")
            return WordList.Entry(
                text: plain(parts[0]), inflects: inflects, note: parts.count > 1 ? plain(parts[1]) : nil)
        }
        return WordList(name: name, entries: entries)
    }

    private static func plain(_ text: String) -> String {
        guard text.hasPrefix("'"), text.hasSuffix("'") else { return text }
        return String(text.dropFirst().dropLast()).replacingOccurrences(of: "''", with: "'")
    }

    private static let terms: SchoolTerms = {
        let file = root.appendingPathComponent("Rules/calendar/school-terms.yml")
        let terms = lines(of: file).compactMap { line -> SchoolTerms.Term? in
            guard let open = line.firstIndex(of: "{"), let close = line.lastIndex(of: "}") else { return nil }
            var fields: [String: String] = [:]
            for field in line[line.index(after: open)..<close].components(separatedBy: ", ") {
                let parts = field.components(separatedBy: ": ")
                if parts.count == 2 { fields[parts[0]] = parts[1] }
            }
            guard let state = fields["state"], let year = fields["year"].flatMap({ Int($0) }),
                let number = fields["term"].flatMap({ Int($0) }),
                let start = fields["start"].flatMap({ CalendarDate(iso: $0) }),
                let end = fields["end"].flatMap({ CalendarDate(iso: $0) })
            else { return nil }
            return SchoolTerms.Term(state: state, year: year, number: number, start: start, end: end)
        }
        return SchoolTerms(terms: terms)
    }()
}
