/// Gathers the entries of all word lists; `PhraseTrie` is what they are searched in.
struct PhraseTrieBuilder {
    /// An entry that ends at a node, and the next of the same node, or -1.
    private struct Leaf {
        let entry: PhraseTrie.Leaf
        let next: Int32
    }

    /// For each word the node of phrases that begin with it, or -1.
    private var roots: [Int32] = []
    /// The leaf that was added last, or -1.
    private var leafOfNode: [Int32] = [-1]
    private var leaves: [Leaf] = []
    /// A node and a word, and the node that they lead to.
    private var children: [Edge: Int32] = [:]

    private struct Edge: Hashable {
        let node: Int32
        let word: Int32
    }

    mutating func insert(_ words: [Int32], list: Int, entry: Int) {
        guard let first = words.first, first >= 0 else { return }
        var node = rootForInsert(first)
        for word in words.dropFirst() { node = childForInsert(node, word) }
        var leaf = leafOfNode[Int(node)]
        while leaf >= 0 {
            if leaves[Int(leaf)].entry.list == Int32(list) { return }
            leaf = leaves[Int(leaf)].next
        }
        let ends = PhraseTrie.Leaf(list: Int32(list), entry: Int32(entry))
        leaves.append(Leaf(entry: ends, next: leafOfNode[Int(node)]))
        leafOfNode[Int(node)] = Int32(leaves.count - 1)
    }

    private mutating func newNode() -> Int32 {
        leafOfNode.append(-1)
        return Int32(leafOfNode.count - 1)
    }

    private mutating func rootForInsert(_ word: Int32) -> Int32 {
        while roots.count <= Int(word) { roots.append(-1) }
        if roots[Int(word)] < 0 { roots[Int(word)] = newNode() }
        return roots[Int(word)]
    }

    private mutating func childForInsert(_ node: Int32, _ word: Int32) -> Int32 {
        if let found = children[Edge(node: node, word: word)] { return found }
        let child = newNode()
        children[Edge(node: node, word: word)] = child
        return child
    }

    /// Everything gathered, each node's children side by side and in the order of their words.
    func trie() -> PhraseTrie {
        var below: [Int32: [(word: Int32, node: Int32)]] = [:]
        for (edge, child) in children { below[edge.node, default: []].append((edge.word, child)) }
        below[0] = roots.indices.filter { roots[$0] >= 0 }.map { (Int32($0), roots[$0]) }
        var words: [Int32] = [-1]
        var childCounts: [UInt16] = []
        var leafCounts: [UInt16] = []
        var ends: [PhraseTrie.Leaf] = []
        var old: [Int32] = [0]
        while childCounts.count < old.count {
            let node = old[childCounts.count]
            let next = (below[node] ?? []).sorted { $0.word < $1.word }
            words += next.map(\.word)
            old += next.map(\.node)
            childCounts.append(UInt16(next.count))
            let found = leaves(of: node)
            leafCounts.append(UInt16(found.count))
            ends += found
        }
        return PhraseTrie(words: words, childCounts: childCounts, leafCounts: leafCounts, leaves: ends)
    }

    private func leaves(of node: Int32) -> [PhraseTrie.Leaf] {
        var found: [PhraseTrie.Leaf] = []
        var leaf = leafOfNode[Int(node)]
        while leaf >= 0 {
            found.append(leaves[Int(leaf)].entry)
            leaf = leaves[Int(leaf)].next
        }
        return found
    }
}
