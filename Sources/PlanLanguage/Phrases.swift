/// A match of the trie in tokens.
struct PhraseSpan {
    let list: Int32
    let entry: Int32
    /// Half-open range of token indices.
    let tokens: Range<Int>
}

/// Finds the entries of all lists in one pass.
enum Phrases {
    /// Sorted by start; of each list the longest at each place, and none that lies inside an earlier one of the same
    /// list.
    static func find(_ tokens: [Token], _ lexicon: Lexicon) -> [PhraseSpan] {
        let trie = lexicon.trie
        var found: [PhraseSpan] = []
        var endOfList = [Int32](repeating: 0, count: lexicon.lists.count)
        var best: [(list: Int32, entry: Int32, end: Int)] = []
        for start in tokens.indices {
            var node = trie.root(tokens[start].word)
            guard node >= 0 else { continue }
            best.removeAll(keepingCapacity: true)
            var place = start
            while true {
                place += 1
                var leaf = trie.firstLeaf(node)
                while leaf >= 0 {
                    let one = trie.leaves[Int(leaf)]
                    if let known = best.firstIndex(where: { $0.list == one.list }) {
                        best[known] = (one.list, one.entry, place)
                    } else {
                        best.append((one.list, one.entry, place))
                    }
                    leaf = one.next
                }
                guard place < tokens.count, !tokens[place].flags.contains(.blankLine) else { break }
                node = trie.child(node, tokens[place].word)
                guard node >= 0 else { break }
            }
            for match in best where match.end > Int(endOfList[Int(match.list)]) {
                endOfList[Int(match.list)] = Int32(match.end)
                found.append(PhraseSpan(list: match.list, entry: match.entry, tokens: start..<match.end))
            }
        }
        return found
    }
}
