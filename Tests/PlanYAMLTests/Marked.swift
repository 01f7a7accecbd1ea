import PlanDiagnostics
import PlanSource
import PlanYAML

/// A YAML file with `>>...<<` around the bytes that a place must cover.
struct Marked {
    let source: Source
    let expected: Range<Int>

    init(_ text: String) {
        var bytes: [UInt8] = []
        var start = 0
        var end = 0
        let raw = Array(text.utf8)
        var index = 0
        while index < raw.count {
            if raw[index...].starts(with: ">>".utf8) {
                start = bytes.count
                index += 2
            } else if raw[index...].starts(with: "<<".utf8) {
                end = bytes.count
                index += 2
            } else {
                bytes.append(raw[index])
                index += 1
            }
        }
        source = Source(path: "test.yml", bytes: bytes)
        expected = start..<max(start, end)
    }
}

extension YAMLNode {
    /// All scalars, keys included, in source order.
    var allScalars: [(node: YAMLNode, scalar: YAMLScalar)] {
        switch content {
        case .scalar(let scalar): [(self, scalar)]
        case .sequence(let items): items.flatMap(\.allScalars)
        case .mapping(let entries): entries.flatMap { $0.value.allScalars }
        }
    }
}

extension MappedText {
    /// The place of the first occurrence of some words.
    func place(of words: String) -> Span? {
        let wanted = Array(words.utf8)
        guard wanted.count <= count else { return nil }
        for start in 0...(count - wanted.count) where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return span(of: start..<start + wanted.count)
        }
        return nil
    }
}

func problems(in text: String, limits: YAMLLimits = .standard) -> [Problem] {
    do {
        _ = try YAMLReader.read(Source(path: "test.yml", bytes: Array(text.utf8)), limits: limits)
        return []
    } catch {
        return error.all
    }
}
