import PlanDiagnostics
import PlanSource
import PlanYAML
import Testing

/// Small, fast and the same on every machine (the constants are Knuth's MMIX generator).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: state >> 33) % max(sides, 1)
    }
}

@Suite struct MutationTests {
    static let seed = """
        # Plan for Ari 🦷
        plan: {title: "Ari\\u2019s plan", version: 2, 'date': 2027-03-12}
        goal: >
          Ari is safe and well
          at home, with Jess.

            - a deeper line

          And cafe\u{301} visits.
        objectives:
        - text: |+
            Jess walks Ari to school
              every day

          tasks:
          - text: 'Book Ari''s dentist
              for March'   # agreed
            owner: Kim
              Hart
            due: "12 \\
              March\\t2027 \\x41"
          - [one, two three
             four, "five
            six"]
          - |2-
              indented
            less
          - >-
            folded\u{2028} text\u{85} here

            more
        notes:
        """

    private func mutation(_ dice: inout Dice) -> [UInt8] {
        var bytes = Array(Self.seed.utf8)
        if dice.roll(4) == 0 { bytes = Array(Self.seed.replacing("\n", with: "\r\n").utf8) }
        let pieces = [
            "\n", "  ", "\t", "'", "\"", "\\", ": ", "- ", "#", " #", "|\n", ">+\n", "é", "[", "{", "\r", "]", "&a ",
            "---\n", "\u{2029}", "\u{85}",
        ]
        for _ in 0...dice.roll(3) where !bytes.isEmpty {
            let place = dice.roll(bytes.count)
            switch dice.roll(5) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: dice.roll(256))
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.roll(12)))
            case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + dice.roll(40))], at: place)
            case 3: bytes.removeSubrange(place...)
            default: bytes.insert(contentsOf: pieces[dice.roll(pieces.count)].utf8, at: place)
            }
        }
        return bytes
    }

    private func check(_ node: YAMLNode, within bounds: Span) {
        #expect(bounds.contains(node.span))
        switch node.content {
        case .scalar(let scalar): check(scalar.text, bounds)
        case .sequence(let items):
            for item in items { check(item, within: node.span) }
        case .mapping(let entries):
            for entry in entries {
                #expect(node.span.contains(entry.keySpan))
                check(entry.key, bounds)
                check(entry.value, within: node.span)
            }
        }
    }

    private func check(_ text: MappedText, _ bounds: Span) {
        var end = 0
        var place = 0
        for segment in text.segments {
            #expect(segment.start == end)
            #expect(segment.span.start >= place && segment.span.end <= 1_000_000)
            end = segment.end
            place = segment.span.end
        }
        #expect(end == text.count)
    }

    @Test func noMutationCrashesOrLeavesTheFile() {
        var dice = Dice(seed: 20_270_312)
        var read = 0
        for _ in 0..<2_000 {
            let source = Source(path: "test.yml", bytes: mutation(&dice))
            let whole = Span(0, source.main.bytes.count)
            do {
                let document = try YAMLReader.read(source)
                read += 1
                if let root = document.root {
                    check(root, within: whole)
                    for (node, scalar) in root.allScalars {
                        #expect(scalar.isMapped, "\(source.text(at: node.span)) in \(source.text(at: whole))")
                    }
                }
                for comment in document.comments { #expect(whole.contains(comment.span)) }
            } catch {
                #expect(!error.all.isEmpty)
                for problem in error.all {
                    #expect(problem.start != nil || problem.code == "out-of-memory")
                    #expect(problem.message.hasSuffix(".") && problem.advice.hasSuffix("."))
                }
            }
        }
        #expect(read > 250)
    }
}
