/// The entries of all word lists as one trie over words: one walk a place finds every entry of every list that begins
/// there.
///
/// Nodes are numbered level by level, so that the children of a node stand side by side, in the order of their words; node 0
/// is where every phrase begins.
struct PhraseTrie: Sendable {
    /// An entry that ends at a node.
    struct Leaf: Sendable {
        let list: Int32
        let entry: Int32
    }

    /// The word that leads to each node, and for each node the first of its children and of its leaves; one more than there
    /// are nodes.
    private let words: [Int32]
    private let firstChild: [Int32]
    private let firstLeaf: [Int32]
    private let leaves: [Leaf]
    /// For each word the node of phrases that begin with it, or -1.
    private let roots: [Int32]

    /// - Parameter childCounts: how many children each node has, the root first; `leafCounts` likewise.
    init(words: [Int32], childCounts: [UInt16], leafCounts: [UInt16], leaves: [Leaf]) {
        self.words = words
        self.leaves = leaves
        firstChild = Self.sums(childCounts, from: 1)
        firstLeaf = Self.sums(leafCounts, from: 0)
        var roots: [Int32] = []
        if let count = childCounts.first, count > 0, words.count > count, let last = words[1...Int(count)].max() {
            roots = Array(repeating: -1, count: Int(last) + 1)
            for node in 1...Int(count) where words[node] >= 0 { roots[Int(words[node])] = Int32(node) }
        }
        self.roots = roots
    }

    private static func sums(_ counts: [UInt16], from first: Int32) -> [Int32] {
        Array(unsafeUninitializedCapacity: counts.count + 1) { sums, filled in
            var sum = first
            for (index, count) in counts.enumerated() {
                sums[index] = sum
                sum &+= Int32(count)
            }
            sums[counts.count] = sum
            filled = counts.count + 1
        }
    }

    func holdsOnly(listsBelow count: Int) -> Bool { leaves.allSatisfy { $0.list >= 0 && $0.list < count } }

    func root(_ word: Int32) -> Int32 {
        word >= 0 && Int(word) < roots.count ? roots[Int(word)] : -1
    }

    /// The entries that end at a node, in the order in which they are to be found.
    func leaves(of node: Int32) -> ArraySlice<Leaf> {
        leaves[Int(firstLeaf[Int(node)])..<Int(firstLeaf[Int(node) + 1])]
    }

    func hasChildren(_ node: Int32) -> Bool { firstChild[Int(node)] < firstChild[Int(node) + 1] }

    /// The node behind a node and a word; -1 when no entry goes on like that.
    func child(_ node: Int32, _ word: Int32) -> Int32 {
        var low = firstChild[Int(node)]
        var high = firstChild[Int(node) + 1]
        while low < high {
            let middle = (low + high) / 2
            let found = words[Int(middle)]
            if found == word { return middle }
            if found < word { low = middle + 1 } else { high = middle }
        }
        return -1
    }

    // MARK: Compact form

    func write(to text: inout TableText) {
        text.append(words)
        text.append(Self.counts(firstChild))
        text.append(Self.counts(firstLeaf))
        text.append(leaves)
    }

    /// Half as long as the sums, and quicker read for it. No list has as many entries that begin alike as would not fit.
    private static func counts(_ sums: [Int32]) -> [UInt16] { zip(sums, sums.dropFirst()).map { UInt16($1 - $0) } }

    init?(from reader: inout TableText.Reader) {
        guard let words: [Int32] = reader.numbers(), let childCounts: [UInt16] = reader.numbers(),
            let leafCounts: [UInt16] = reader.numbers(), let leaves: [Leaf] = reader.numbers(),
            childCounts.count == words.count, leafCounts.count == words.count
        else { return nil }
        self.init(words: words, childCounts: childCounts, leafCounts: leafCounts, leaves: leaves)
        guard firstChild.last == Int32(words.count), firstLeaf.last == Int32(leaves.count) else { return nil }
    }
}
