import PlanSource
import Testing

@testable import WordDocument

/// Running again, and what other people wrote.
@Suite struct CommentThreadTests {
    private static let review = ReviewSample.review
    private static let space = "xmlns:w=\"\(WordSample.space)\""
    private static let ids = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""

    private static func comment(_ id: Int, _ author: String, _ paragraph: String) -> String {
        "<w:comment w:id=\"\(id)\" w:author=\"\(author)\"><w:p w14:paraId=\"\(paragraph)\"><w:r><w:t>\(author) says so "
            + "(task-has-owner)</w:t></w:r></w:p></w:comment>"
    }

    private static func marks(_ id: Int, _ words: String) -> String {
        "<w:commentRangeStart w:id=\"\(id)\"/><w:r><w:t>\(words)</w:t></w:r><w:commentRangeEnd w:id=\"\(id)\"/>"
            + "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }

    /// A document as Word saves it: comments 1 and 2 by planlint, 3 answers 2, 4 stands alone.
    private static func threaded(done: String = "") -> ReviewSample {
        let comments =
            comment(1, "planlint", "A1") + comment(2, "planlint", "A2") + comment(3, "Kim Hart", "A3")
            + comment(4, "Priya Nair", "A4")
        let threads = [("A1", ""), ("A2", ""), ("A3", " w15:paraIdParent=\"A2\""), ("A4", "")].map {
            "<w15:commentEx w15:paraId=\"\($0.0)\"\($0.1) w15:done=\"\($0.0 == done ? 1 : 0)\"/>"
        }
        let numbers = ["A1", "A2", "A3", "A4"].map {
            "<w16cid:commentId w16cid:paraId=\"\($0)\" w16cid:durableId=\"D\($0)\"/>"
        }
        let dates = ["DA1", "DA2", "DA3", "DA4"].map { "<w16cex:commentExtensible w16cex:durableId=\"\($0)\"/>" }
        func list(_ prefix: String, _ name: String, _ lines: [String]) -> String {
            "<\(prefix):\(name) xmlns:\(prefix)=\"http://example.org/\(prefix)\">\(lines.joined())</\(prefix):\(name)>"
        }
        return ReviewSample(
            "<w:p>\(marks(1, "Ring the school"))</w:p><w:p>\(marks(2, "Ask Nan"))\(marks(3, ""))</w:p>"
                + "<w:p>\(marks(4, "Book the dentist"))</w:p>",
            parts: [
                ("word/comments.xml", "<w:comments \(space) \(ids)>\(comments)</w:comments>"),
                ("word/commentsExtended.xml", list("w15", "commentsEx", threads)),
                ("word/commentsIds.xml", list("w16cid", "commentsIds", numbers)),
                ("word/commentsExtensible.xml", list("w16cex", "commentsExtensible", dates)),
            ],
            relations: [
                ("comments", "comments.xml"), ("commentsExtended", "commentsExtended.xml"),
                ("commentsIds", "commentsIds.xml"), ("commentsExtensible", "commentsExtensible.xml"),
            ])
    }

    @Test func aCommentThatSomebodyAnsweredStaysWithItsThread() throws {
        let cleared = try Self.review.clearing(Self.threaded().file)
        #expect(cleared.comments == 1)
        #expect(cleared.kept.map(\.paragraphs) == [["planlint says so (task-has-owner)"]])
        let body = try ReviewSample.body(of: cleared.file)
        #expect(!body.contains("w:id=\"1\"") && body.contains("<w:r><w:t>Ring the school</w:t></w:r>"))
        for id in 2...4 { #expect(body.contains("<w:commentReference w:id=\"\(id)\"/>")) }
        #expect(try ReviewInvariants.faults(in: cleared.file) == [])
    }

    @Test func aCommentThatSomebodyMarkedAsDoneStaysAsItIsWhereThatIsAskedFor() throws {
        let sample = Self.threaded(done: "A1")
        let cleared = try Self.review.clearing(sample.file, keepsResolved: true)
        #expect(cleared.comments == 0 && cleared.kept.count == 2 && cleared.file == sample.file)
        #expect(try Self.review.clearing(sample.file).comments == 1)
    }

    @Test func aCopyIsUntouchedUntilAProgramSavesIt() throws {
        let sample = ReviewSample("<w:p><w:r><w:t>Ask »Nan« now</w:t></w:r></w:p>")
        let plan = try WrittenCopy(sample.file, author: ReviewSample.author)
        let copy = try WrittenCopy(sample.commented("Say \"who\" & <when>."), author: ReviewSample.author)
        #expect(!plan.isUntouched && copy.isUntouched && copy.hasNothingBeyond(plan))
        let saved = try WrittenCopy(Self.threaded().file, author: ReviewSample.author)
        #expect(!saved.isUntouched && !saved.hasNothingBeyond(plan) && saved.hasNothingBeyond(saved))
    }

    @Test func aCopyWithChangesAloneIsKnownByItsCuts() throws {
        let sample = ReviewSample("<w:p><w:r><w:t>A »the «the B</w:t></w:r></w:p>")
        let file = try Self.review.adding([], rewrites: [WordRewrite(at: sample.span, text: "")], to: sample.file)
        #expect(try WrittenCopy(file, author: ReviewSample.author).isUntouched)
    }

    @Test func theListsBesideTheCommentsLoseTheSame() throws {
        let parts = try ReviewSample.parts(of: try Self.review.clearing(Self.threaded().file).file)
        for (name, gone) in [
            ("comments", "\"A1\""), ("commentsExtended", "\"A1\""), ("commentsIds", "\"A1\""),
            ("commentsExtensible", "\"DA1\""),
        ] {
            let text = String(decoding: parts["word/\(name).xml"] ?? [], as: UTF8.self)
            #expect(!text.contains(gone), "\(name)")
            for kept in 2...4 { #expect(text.contains("A\(kept)\""), "\(name)") }
        }
    }

    @Test func otherPeoplesCommentsAndChangesStayAsTheyAre() throws {
        let others =
            "<w:ins w:id=\"9\" w:author=\"Kim\"><w:r><w:t>soon</w:t></w:r></w:ins>"
            + "<w:del w:id=\"10\" w:author=\"Kim\"><w:r><w:delText>later</w:delText></w:r></w:del>"
        let list = "<w:comments \(Self.space) \(Self.ids)>\(Self.comment(4, "Kim", "A4"))</w:comments>"
        let sample = ReviewSample(
            "<w:p>\(others)\(Self.marks(4, "Ask »Nan«"))</w:p>", parts: [("word/comments.xml", list)],
            relations: [("comments", "comments.xml")])
        let file = try sample.commented()
        let body = try ReviewSample.body(of: file)
        #expect(body.hasPrefix("<w:p>\(others)<w:commentRangeStart w:id=\"4\"/>"))
        let comments = String(decoding: try ReviewSample.part("word/comments.xml", of: file), as: UTF8.self)
        #expect(
            comments.contains(Self.comment(4, "Kim", "A4")) && comments.contains("w:id=\"11\" w:author=\"planlint\""))
        #expect(try ReviewInvariants.faults(in: file) == [])
        let cleared = try Self.review.clearing(file)
        #expect(cleared.comments == 1 && cleared.kept.isEmpty)
        #expect(try ReviewSample.parts(of: cleared.file) == ReviewSample.parts(of: sample.file))
    }

    @Test func inAProgramWithoutThreadsALaterCommentBesideOursAnswersIt() throws {
        let list =
            "<w:comments \(Self.space) \(Self.ids)>\(Self.comment(1, "planlint", "A1"))"
            + "\(Self.comment(2, "Kim", "A2"))\(Self.comment(3, "planlint", "A3"))</w:comments>"
        let sample = ReviewSample(
            "<w:p>\(Self.marks(1, "Ask Nan"))\(Self.marks(2, ""))</w:p><w:p>\(Self.marks(3, "Ring"))</w:p>",
            parts: [("word/comments.xml", list)], relations: [("comments", "comments.xml")])
        // The two stand side by side, the first one's end before the second one's beginning: no answer.
        #expect(try Self.review.clearing(sample.file).comments == 2)
        let nested =
            "<w:p><w:commentRangeStart w:id=\"1\"/>\(Self.marks(2, "Ask Nan"))<w:commentRangeEnd w:id=\"1\"/>"
            + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p><w:p>\(Self.marks(3, "Ring"))</w:p>"
        let answered = ReviewSample(
            nested, parts: [("word/comments.xml", list)], relations: [("comments", "comments.xml")])
        let cleared = try Self.review.clearing(answered.file)
        #expect(cleared.comments == 1 && cleared.kept.count == 1)
    }

    @Test func anAcceptedChangeStaysAndAPendingOneIsRejected() throws {
        let body = "<w:p><w:r><w:t>A »the «the B</w:t></w:r></w:p><w:p><w:r><w:t>whole</w:t></w:r></w:p>"
        let sample = ReviewSample(body)
        let file = try Self.review.adding([], rewrites: [WordRewrite(at: sample.span, text: "that ")], to: sample.file)
        let written = try ReviewSample.body(of: file)
        #expect(written.contains("<w:delText xml:space=\"preserve\">the </w:delText>"))
        #expect(written.contains("<w:t xml:space=\"preserve\">that </w:t></w:r></w:ins>"))
        #expect(try ReviewInvariants.faults(in: file) == [])
        let cleared = try Self.review.clearing(file)
        #expect(cleared.changes == 2)
        #expect(try ReviewSample.parts(of: cleared.file) == ReviewSample.parts(of: sample.file))
        // Accepted in Word: the words are there without a mark.
        let accepted = ReviewSample("<w:p><w:r><w:t>A that the B</w:t></w:r></w:p>")
        #expect(try Self.review.clearing(accepted.file).file == accepted.file)
    }

    @Test func nothingIsRewrittenInAnotherPersonsChangeOrOverATab() throws {
        for body in [
            "<w:p><w:ins w:id=\"1\" w:author=\"Kim\"><w:r><w:t>»the «the</w:t></w:r></w:ins></w:p>",
            "<w:p><w:r><w:t>»the</w:t><w:tab/><w:t>the«</w:t></w:r></w:p>",
            "<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>»the «the</w:t></w:r></w:fldSimple></w:p>",
        ] {
            let sample = ReviewSample(body)
            let file = try Self.review.adding([], rewrites: [WordRewrite(at: sample.span, text: "")], to: sample.file)
            #expect(try ReviewSample.parts(of: file) == ReviewSample.parts(of: sample.file))
        }
    }
}
