extension HostileInput {
    static let files: [HostileInput] = encodings + sizes + yaml + markdown + otherDocuments

    private static let encodings: [HostileInput] = [
        HostileInput("empty.md", .refused(code: "empty-file"), text: ""),
        HostileInput("empty.yml", .refused(code: "empty-file"), text: ""),
        HostileInput("only-spaces.txt", .refused(code: "empty-file"), text: " \n\t\n \r\n"),
        HostileInput("noise.md", .refused(code: "not-text-binary")) { Hostile.noise(100_000) },
        HostileInput("half-a-letter.md", .refused(code: "not-utf-8", line: 9)) {
            Array(Hostile.plan.replacing("with Lee", with: "with L@").utf8).map { $0 == UInt8(ascii: "@") ? 0xE9 : $0 }
        },
        HostileInput("nul.md", .refused(code: "not-text-binary")) {
            Array(Hostile.plan.replacing("with Lee", with: "with L@").utf8).map { $0 == UInt8(ascii: "@") ? 0 : $0 }
        },
        HostileInput("utf16-little.md", .read) { Hostile.utf16(Hostile.plan, isLittleEndian: true) },
        HostileInput("utf16-big.txt", .read) { Hostile.utf16(Hostile.plan, isLittleEndian: false) },
        HostileInput("utf16-cut-off.md", .either) { Hostile.utf16(Hostile.plan, isLittleEndian: true).dropLast() },
        HostileInput("only-a-mark.md", .refused(code: "empty-file")) { [0xEF, 0xBB, 0xBF] },
        HostileInput("carriage-returns.md", .read, text: Hostile.plan.replacing("\n", with: "\r")),
        HostileInput(
            "escape-codes.md", .read, text: Hostile.plan.replacing("Kim Hart", with: "\u{1B}[2J\u{1B}]0;Kim\u{7}")),
        HostileInput("reversed.md", .read, text: Hostile.plan.replacing("Kim", with: "\u{202E}miK\u{2066}")),
    ]

    private static let sizes: [HostileInput] = [
        HostileInput("twenty-megabytes-on-a-line.md", .refused(code: "file-too-large")) {
            [UInt8](repeating: UInt8(ascii: "a"), count: 20_000_000)
        },
        HostileInput("nine-megabytes-on-a-line.md", .either) {
            Array(Hostile.plan.utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: Hostile.many(9_000_000))
        },
        HostileInput(
            "a-line-of-words.txt", .either,
            text: Hostile.plan + String(repeating: "will not by May ", count: Hostile.many(200_000))),
        HostileInput(
            "ten-thousand-objectives.md", .either,
            text: Hostile.plan
                + (1...Hostile.many(10_000)).map {
                    "\n### Objective \($0)\n\nLee will ring the school by 12 March 2027.\n"
                }.joined()),
        HostileInput(
            "ten-thousand-tasks.md", .either,
            text: Hostile.plan + String(repeating: "| Ring | Lee | ASAP |\n", count: Hostile.many(10_000))),
        HostileInput(
            "wide-table.md", .either,
            text: Hostile.plan + "\n" + String(repeating: "| Who ", count: Hostile.many(20_000)) + "|\n"
                + String(repeating: "|---", count: Hostile.many(20_000)) + "|\n"),
    ]

    private static let yaml: [HostileInput] = [
        HostileInput(
            "brackets.yml", .refused(code: "yaml-too-deep", line: 1), text: "goal: " + Hostile.nested("[", "]")),
        HostileInput(
            "braces.yml", .refused(code: "yaml-too-deep", line: 1), text: "goal: " + Hostile.nested("{a: ", "}")),
        HostileInput("alias-bomb.yml", .refused(code: "yaml-alias"), text: Hostile.aliasBomb),
        HostileInput(
            "duplicate-keys.yml", .refused(code: "yaml-duplicate-key", line: 3),
            text: "goal: Home\nobjectives: []\ngoal: Away\n"),
        HostileInput(
            "wrong-types.yml", .refused(code: "wrong-type", line: 2),
            text: "goal: Robin is safe at home.\nobjectives: {a: [b]}\nchild: [1, 2]\n"),
        HostileInput(
            "unknown-key.yml", .refused(code: "unknown-key", line: 2),
            text: "goal: Robin is safe at home.\nobjectivs: []\n"),
        HostileInput(
            "tab.yml", .refused(code: "yaml-syntax", line: 3), text: "goal: Home\nobjectives:\n\t- text: Lee\n"),
        HostileInput(
            "two-documents.yml", .refused(code: "yaml-several-documents", line: 2),
            text: "goal: Home\n---\ngoal: Away\n"),
        HostileInput("keys.yml", .either, text: (1...Hostile.many(150_000)).map { "k\($0): x\n" }.joined()),
        HostileInput("a-list.yml", .refused(code: "not-a-plan", line: 1), text: "- goal\n- objective\n"),
        HostileInput("an-open-quote.yml", .refused(code: "yaml-syntax"), text: "goal: \"Home\nobjectives: []\n"),
    ]

    private static let markdown: [HostileInput] = [
        HostileInput("brackets.md", .either, text: Hostile.plan + Hostile.nested("[", "]")),
        HostileInput("links.md", .either, text: Hostile.plan + Hostile.nested("[", "](x)")),
        HostileInput("quotes.md", .either, text: Hostile.plan + "\n" + Hostile.nested("> ", "")),
        HostileInput("stars.md", .either, text: Hostile.plan + Hostile.nested("*a ", "b*")),
        HostileInput("lists.md", .either, text: Hostile.plan + "\n" + Hostile.nested("- ", "")),
        HostileInput(
            "backticks.md", .either,
            text: Hostile.plan + (1...Hostile.many(2_000)).map { String(repeating: "`", count: $0) + "a" }.joined()),
        HostileInput("comments.md", .either, text: Hostile.plan + Hostile.nested("<!-- ", "")),
        HostileInput(
            "entities.md", .either,
            text: Hostile.plan + String(repeating: "&amp;&#0;&#x10FFFF;&nosuch;", count: Hostile.many(50_000))
        ),
        HostileInput(
            "indented.txt", .either,
            text: Hostile.plan + (1...Hostile.many(2_000)).map { String(repeating: " ", count: $0) + "- a\n" }.joined()),
    ]

    private static let otherDocuments: [HostileInput] = [
        HostileInput(
            "shopping.md", .refused(code: "not-a-plan"),
            text: "# Shopping\n\n- milk\n- two lemons\n- bread for Tuesday\n"),
        HostileInput(
            "shopping.txt", .refused(code: "not-a-plan"), text: "milk, lemons, bread\nring Pat about the cake\n"),
        HostileInput(
            "letter.txt", .refused(code: "not-a-plan"),
            text: "Dear Pat,\n\nThank you for the lemons. We will see you in May.\n\nLee\n"),
        HostileInput("no-document.docx", .refused()) {
            Array("PK\u{3}\u{4}".utf8) + Hostile.noise(5_000)
        },
        HostileInput("picture.md", .either) {
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Hostile.noise(5_000)
        },
        HostileInput("portable.md", .either) { Array("%PDF-1.7\n".utf8) + Hostile.noise(5_000) },
    ]
}
