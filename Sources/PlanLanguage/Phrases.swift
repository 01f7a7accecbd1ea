/// A match of the trie in tokens.
struct PhraseSpan {
    let list: Int32
    let entry: Int32
    /// Half-open range of token indices.
    let tokens: Range<Int>
}

/// Finds the entries of all lists in one pass.
struct Phrases {
    private let lexicon: Lexicon
    private let tokens: UnsafeMutableBufferPointer<Token>
    /// For each list the end of its last match.
    private let endOfList: UnsafeMutableBufferPointer<Int32>
    /// The longest match of each list at the present place.
    private let best: UnsafeMutableBufferPointer<Match>
    private var found: [PhraseSpan] = []

    private typealias Match = (list: Int32, entry: Int32, end: Int32)

    /// Sorted by start; of each list the longest at each place, and none that lies inside an earlier one of the same
    /// list. Notes in each token which grammar lists have an entry that begins there.
    static func find(_ tokens: inout [Token], _ lexicon: Lexicon) -> [PhraseSpan] {
        let lists = lexicon.listCount
        return tokens.withUnsafeMutableBufferPointer { tokens in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: lists) { ends in
                ends.initialize(repeating: 0)
                return withUnsafeTemporaryAllocation(of: Match.self, capacity: lists) { best in
                    var phrases = Phrases(lexicon: lexicon, tokens: tokens, endOfList: ends, best: best)
                    phrases.run()
                    return phrases.found
                }
            }
        }
    }

    private mutating func run() {
        found.reserveCapacity(min(tokens.count, 64))
        for start in 0..<tokens.count {
            let node = lexicon.trie.root(tokens[start].word)
            if node >= 0 { add(from: start, matches(from: start, node)) }
        }
    }

    /// Fills `best` and answers how many stand in it.
    private func matches(from start: Int, _ root: Int32) -> Int {
        var node = root
        var place = start
        var count = 0
        while true {
            place += 1
            for leaf in lexicon.trie.leaves(of: node) {
                var slot = 0
                while slot < count, best[slot].list != leaf.list { slot += 1 }
                best[slot] = (leaf.list, leaf.entry, Int32(truncatingIfNeeded: place))
                if slot == count { count += 1 }
            }
            guard place < tokens.count, lexicon.trie.hasChildren(node), !tokens[place].flags.contains(.blankLine) else {
                return count
            }
            node = lexicon.trie.child(node, tokens[place].word)
            guard node >= 0 else { return count }
        }
    }

    private mutating func add(from start: Int, _ count: Int) {
        for slot in 0..<count {
            let match = best[slot]
            guard match.end > endOfList[Int(match.list)] else { continue }
            endOfList[Int(match.list)] = match.end
            tokens[start].begins.formUnion(lexicon.grammar(ofListAt: Int(match.list)))
            found.append(PhraseSpan(list: match.list, entry: match.entry, tokens: start..<Int(match.end)))
        }
    }
}
