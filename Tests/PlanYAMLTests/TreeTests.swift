import PlanSource
import PlanYAML
import Testing

@Suite struct TreeTests {
    private func read(_ text: String) throws -> YAMLDocument {
        try YAMLReader.read(Source(path: "test.yml", bytes: Array(text.utf8)))
    }

    @Test func listsAndKeysKeepTheirOrder() throws {
        let document = try read("goal:\n- b: 1\n  a: 2\n- [x, 'y']\n- \nlast: ~\n")
        let root = try #require(document.root)
        #expect(root.entries?.map(\.name) == ["goal", "last"])
        let items = try #require(root["goal"]?.items)
        #expect(items.count == 3)
        #expect(items[0].entries?.map(\.name) == ["b", "a"])
        #expect(items[1].items?.compactMap(\.scalar?.string) == ["x", "y"])
        #expect(items[2].isNull)
        #expect(root["last"]?.isNull == true)
        #expect(root["first"] == nil)
        #expect(items[1]["b"] == nil)
        #expect(
            [root, root["goal"], items[0]["a"], items[2]].map { $0?.shape } == [
                "a set of keys", "a list", "a text", "nothing",
            ])
    }

    @Test(arguments: ["", "\n\n", "# only a note\n", "---\n", "--- \n...\n"])
    func aFileWithoutContentHasNoRootOrANullOne(_ text: String) throws {
        let document = try read(text)
        #expect(document.root == nil || document.root?.isNull == true)
    }

    @Test func typesAreReadOnlyWhereTheyAreBeyondDoubt() throws {
        let root = try read(
            "[true, True, 'true', yes, 12, -3, '12', 2.5, 1e3, .inf, 0x10, e5, 12 March, ~, null, 'null', "
                + "99999999999999999999]")
        let scalars = root.root?.items?.compactMap(\.scalar) ?? []
        #expect(scalars.map(\.bool) == [true] + [Bool?](repeating: nil, count: 16))
        #expect(scalars.map(\.int)[4..<9] == [12, -3, nil, nil, nil])
        #expect(scalars.map(\.int)[9...].allSatisfy { $0 == nil })
        #expect(scalars.map(\.double)[4..<13] == [12, -3, nil, 2.5, 1000, nil, nil, nil, nil])
        #expect(scalars.map(\.isNull) == [Bool](repeating: false, count: 13) + [true, true, false, false])
    }

    @Test func onlyRealCommentsAreComments() throws {
        let text = """
            # planlint-disable-next-line task-has-owner -- agreed é
            a: "not # one"   # one
            b: unit#4
            c: |  # header note
              # not one
              text
              # not one
            # after
            d: >-
              folded # not one
            e: [x, # two
              'y # no']	# three
            f: plain
              goes on # four
            ##  five  ##
            """
        let document = try read(text)
        #expect(
            document.comments.map(\.text.string) == [
                "planlint-disable-next-line task-has-owner -- agreed é", "one", "header note", "after", "two", "three",
                "four", "five  ##",
            ])
        #expect(document.comments.map(\.line) == [1, 2, 4, 8, 11, 12, 14, 15])
        #expect(document.comments.map(\.isWholeLine) == [true, false, false, true, false, false, false, true])
        #expect(document.root?["c"]?.scalar?.string == "# not one\ntext\n# not one\n")
    }

    @Test func aCommentHasItsPlace() throws {
        let marked = Marked("é: 1 >># a note<<\r\nb: 2\r\n")
        let document = try YAMLReader.read(marked.source)
        let comment = try #require(document.comments.first)
        #expect(comment.span.range == marked.expected)
        #expect(comment.text.span.map(marked.source.text(at:)) == "a note")
    }
}
