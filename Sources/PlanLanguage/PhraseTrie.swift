/// The entries of all word lists as one trie over words: one walk a place finds every entry of every list that begins
/// there.
struct PhraseTrie: Sendable {
    /// An entry that ends at a node.
    struct Leaf: Sendable {
        let list: Int32
        let entry: Int32
        /// The next leaf of the same node, or -1.
        let next: Int32
    }

    /// For each word the node of phrases that begin with it, or -1.
    private var roots: [Int32] = []
    private var leafOfNode: [Int32] = [-1]
    private var isParent: [Bool] = [false]
    private(set) var leaves: [Leaf] = []
    private var keys: [UInt64]
    private var nodes: [Int32]
    private var edges = 0

    init() {
        keys = Array(repeating: 0, count: 8192)
        nodes = Array(repeating: 0, count: 8192)
    }

    func root(_ word: Int32) -> Int32 {
        word >= 0 && Int(word) < roots.count ? roots[Int(word)] : -1
    }

    func firstLeaf(_ node: Int32) -> Int32 { leafOfNode[Int(node)] }

    func holdsOnly(listsBelow count: Int) -> Bool { leaves.allSatisfy { $0.list >= 0 && $0.list < count } }

    func leaf(_ leaf: Int32) -> Leaf { leaves[Int(leaf)] }

    func hasChildren(_ node: Int32) -> Bool { isParent[Int(node)] }

    func child(_ node: Int32, _ word: Int32) -> Int32 {
        guard word >= 0, isParent[Int(node)] else { return -1 }
        let slot = slot(Self.key(node, word))
        return keys[slot] == 0 ? -1 : nodes[slot]
    }

    mutating func insert(_ words: [Int32], list: Int, entry: Int) {
        guard let first = words.first, first >= 0 else { return }
        var node = rootForInsert(first)
        for word in words.dropFirst() { node = childForInsert(node, word) }
        var leaf = leafOfNode[Int(node)]
        while leaf >= 0 {
            if leaves[Int(leaf)].list == Int32(list) { return }
            leaf = leaves[Int(leaf)].next
        }
        leaves.append(Leaf(list: Int32(list), entry: Int32(entry), next: leafOfNode[Int(node)]))
        leafOfNode[Int(node)] = Int32(leaves.count - 1)
    }

    private mutating func newNode() -> Int32 {
        leafOfNode.append(-1)
        isParent.append(false)
        return Int32(leafOfNode.count - 1)
    }

    private mutating func rootForInsert(_ word: Int32) -> Int32 {
        while roots.count <= Int(word) { roots.append(-1) }
        if roots[Int(word)] < 0 { roots[Int(word)] = newNode() }
        return roots[Int(word)]
    }

    private mutating func childForInsert(_ node: Int32, _ word: Int32) -> Int32 {
        let found = child(node, word)
        if found >= 0 { return found }
        if edges * 2 >= keys.count { grow() }
        isParent[Int(node)] = true
        let key = Self.key(node, word)
        let place = slot(key)
        let child = newNode()
        keys[place] = key
        nodes[place] = child
        edges += 1
        return child
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldNodes = nodes
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        nodes = Array(repeating: 0, count: oldKeys.count * 2)
        for (index, key) in oldKeys.enumerated() where key != 0 {
            let place = slot(key)
            keys[place] = key
            nodes[place] = oldNodes[index]
        }
    }

    /// Never 0, which marks a free slot: node 0 is not used.
    private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
        UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))
    }

    private func slot(_ key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    // MARK: Compact form

    func write(to text: inout NumberText) {
        text.append(roots)
        text.append(leafOfNode)
        text.append(leaves.count)
        for leaf in leaves {
            text.append(Int(leaf.list))
            text.append(Int(leaf.entry))
            text.append(Int(leaf.next))
        }
        text.append(edges)
        for (place, key) in keys.enumerated() where key != 0 {
            text.append(key)
            text.append(Int(nodes[place]))
        }
    }

    init?(from reader: inout NumberText.Reader) {
        self.init()
        guard let roots = reader.numbers(), let leafOfNode = reader.numbers(), let leafCount = reader.number(),
            leafCount >= 0, leafCount <= 10_000_000
        else { return nil }
        self.roots = roots
        self.leafOfNode = leafOfNode
        isParent = Array(repeating: false, count: leafOfNode.count)
        leaves.reserveCapacity(leafCount)
        for _ in 0..<leafCount {
            guard let list = reader.number(), let entry = reader.number(), let next = reader.number(), next < leafCount
            else { return nil }
            leaves.append(Leaf(list: Int32(list), entry: Int32(entry), next: Int32(next)))
        }
        guard roots.allSatisfy({ $0 < leafOfNode.count }), leafOfNode.allSatisfy({ $0 < leafCount }),
            readEdges(&reader)
        else { return nil }
    }

    private mutating func readEdges(_ reader: inout NumberText.Reader) -> Bool {
        guard let count = reader.number(), count >= 0, count <= 10_000_000 else { return false }
        while count * 2 >= keys.count { grow() }
        for _ in 0..<count {
            guard let key = reader.wide(), key != 0, let node = reader.number(), node >= 0, node < leafOfNode.count,
                Int(key >> 32) < leafOfNode.count
            else { return false }
            let place = slot(key)
            keys[place] = key
            nodes[place] = Int32(node)
            isParent[Int(key >> 32)] = true
        }
        edges = count
        return true
    }
}
