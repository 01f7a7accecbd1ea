import PlanSource
import Testing

@testable import WordDocument

/// Five hundred documents made by chance, with comments and changes at places made by chance.
@Suite struct InventedDocumentTests {
    private static let hundreds = [0, 100, 200, 300, 400]

    private struct Sample {
        let seed: UInt64
        let file: [UInt8]
        let comments: [WordComment]
        let rewrites: [WordRewrite]

        init(seed: UInt64) {
            self.seed = seed
            var chance = InventedDocument(seed: seed)
            let body = chance.body()
            let others = chance.others.map {
                "<w:comment w:id=\"\($0)\" w:author=\"Kim Hart\"><w:p><w:r><w:t>Agreed?</w:t></w:r></w:p></w:comment>"
            }
            let list = "<w:comments xmlns:w=\"\(WordSample.space)\">\(others.joined())</w:comments>"
            let sample =
                others.isEmpty
                ? ReviewSample(body)
                : ReviewSample(
                    body, parts: [("word/comments.xml", list)], relations: [("comments", "comments.xml")])
            file = sample.file
            let document = (try? ReviewSample.part("word/document.xml", of: file)) ?? []
            comments = (0..<(1 + chance.number(below: 6))).map { index in
                WordComment(at: chance.place(in: document), paragraphs: ["Comment \(index)", "& more"])
            }
            rewrites = (0..<chance.number(below: 4)).map { index in
                WordRewrite(at: chance.words(in: document), text: index == 0 ? "" : "<new \(index)>")
            }.filter { $0.span.count > 0 }
        }
    }

    private static func words(_ file: [UInt8]) throws -> [String] {
        let source = try WordPackage.open(file, path: "plan.docx")
        var lines: [String] = []
        func visit(_ blocks: [WordBlock]) {
            for block in blocks {
                switch block {
                case .paragraph(let paragraph):
                    lines.append(
                        paragraph.runs.map { run in
                            if case .text(let text) = run.content { text.string } else { "|" }
                        }.joined())
                    visit(paragraph.boxes)
                case .table(let table): for row in table.rows { for cell in row.cells { visit(cell.blocks) } }
                }
            }
        }
        visit(try WordFile(source).document.blocks)
        return lines
    }

    @Test("reopens, says what it said, and comes back as it was", arguments: hundreds)
    func comesBackAsItWas(_ first: Int) throws {
        for seed in first..<first + 100 {
            let sample = Sample(seed: UInt64(seed))
            let before = try Self.words(sample.file)
            let file = try ReviewSample.review.adding(sample.comments, to: sample.file)
            #expect(try ReviewInvariants.faults(in: file) == [], "seed \(seed)")
            #expect(try Self.words(file) == before, "seed \(seed)")
            let cleared = try ReviewSample.review.clearing(file)
            #expect(cleared.comments == sample.comments.count, "seed \(seed)")
            let (parts, wanted) = (try ReviewSample.parts(of: cleared.file), try ReviewSample.parts(of: sample.file))
            #expect(parts == wanted, "seed \(seed)")
            #expect(
                try ReviewSample.review.adding(sample.comments, to: cleared.file).count == file.count, "seed \(seed)")
        }
    }

    @Test("changes can be rejected, and outside them nothing changes", arguments: hundreds)
    func changesCanBeRejected(_ first: Int) throws {
        var changes = 0
        for seed in first..<first + 100 {
            let sample = Sample(seed: UInt64(seed))
            let file = try ReviewSample.review.adding(sample.comments, rewrites: sample.rewrites, to: sample.file)
            #expect(try ReviewInvariants.faults(in: file) == [], "seed \(seed)")
            let cleared = try ReviewSample.review.clearing(file)
            changes += cleared.changes
            let (parts, wanted) = (try ReviewSample.parts(of: cleared.file), try ReviewSample.parts(of: sample.file))
            #expect(parts == wanted, "seed \(seed)")
        }
        #expect(changes > 15)
    }
}
