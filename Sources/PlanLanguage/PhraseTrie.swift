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

    init() { self.init(room: 0) }

    /// With room for so many edges before the table grows.
    private init(room edges: Int) {
        var size = 8192
        while edges * 2 >= size { size *= 2 }
        keys = Array(repeating: 0, count: size)
        nodes = Array(repeating: 0, count: size)
        self.edges = edges
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

    /// The table of edges is written without its free slots.
    func write(to text: inout TableText) {
        text.append(roots)
        text.append(leafOfNode)
        text.append(leaves)
        let taken = keys.indices.filter { keys[$0] != 0 }
        text.append(taken.map { keys[$0] })
        text.append(taken.map { nodes[$0] })
    }

    init?(from reader: inout TableText.Reader) {
        guard let roots: [Int32] = reader.numbers(), let leafOfNode: [Int32] = reader.numbers(),
            let leaves: [Leaf] = reader.numbers(), let keys: [UInt64] = reader.numbers(),
            let nodes: [Int32] = reader.numbers(), keys.count == nodes.count,
            roots.allSatisfy({ $0 >= -1 && $0 < leafOfNode.count }),
            leafOfNode.allSatisfy({ $0 >= -1 && $0 < leaves.count }),
            leaves.allSatisfy({ $0.next >= -1 && $0.next < leaves.count && $0.entry >= 0 }),
            nodes.allSatisfy({ $0 >= 0 && $0 < leafOfNode.count }),
            keys.allSatisfy({ $0 != 0 && Int($0 >> 32) < leafOfNode.count })
        else { return nil }
        self.init(room: keys.count)
        self.roots = roots
        self.leafOfNode = leafOfNode
        self.leaves = leaves
        isParent = Array(repeating: false, count: leafOfNode.count)
        for (key, node) in zip(keys, nodes) {
            let place = slot(key)
            self.keys[place] = key
            self.nodes[place] = node
            isParent[Int(key >> 32)] = true
        }
    }
}
