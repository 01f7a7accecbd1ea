/// What a YAML file may ask of us; beyond that it is refused with a problem at the place where it goes too far.
package struct YAMLLimits: Sendable {
    /// Size of the decoded file.
    package var bytes: Int
    /// Lists and mappings inside each other; the root counts as 1.
    package var depth: Int
    /// Scalars, lists and mappings together, keys included.
    package var nodes: Int

    package init(bytes: Int = 10_000_000, depth: Int = 64, nodes: Int = 100_000) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }

    package static let standard = YAMLLimits()
}
