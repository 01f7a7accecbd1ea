/// The targets of Package.swift and what each depends on, read from its text.
struct Manifest {
    struct Target: Equatable {
        let name: String
        let dependencies: [String]
    }

    /// In the order of the file.
    let targets: [Target]

    /// Knows the few ways in which our manifest declares a target, and nothing of Swift besides.
    init(_ text: String) {
        guard let start = text.firstRange(of: "    targets: [") else {
            targets = []
            return
        }
        targets = Self.calls(in: text[start.upperBound...]).compactMap(Self.target)
    }

    /// The text of every `name(...)` at the outermost level, up to the end of the list.
    private static func calls(in text: Substring) -> [(name: Substring, arguments: Substring)] {
        var found: [(Substring, Substring)] = []
        var depth = 0
        var nameStart = text.startIndex
        var open = text.startIndex
        for index in text.indices {
            switch text[index] {
            case "(", "[":
                if depth == 0 { open = index }
                depth += 1
            case ")", "]":
                depth -= 1
                if depth < 0 { return found }
                if depth == 0 { found.append((text[nameStart..<open], text[text.index(after: open)..<index])) }
            case ",", "\n", " ":
                if depth == 0 { nameStart = text.index(after: index) }
            default: break
            }
        }
        return found
    }

    private static func target(_ name: Substring, _ arguments: Substring) -> Target? {
        guard ["module", ".systemLibrary", ".target", ".executableTarget", ".plugin"].contains(name) else { return nil }
        let strings = quoted(arguments)
        guard let first = strings.first else { return nil }
        if name == "module" { return Target(name: first, dependencies: Array(strings.dropFirst())) }
        return Target(name: first, dependencies: dependencies(arguments))
    }

    /// The names in `dependencies: [...]`; of a product its own name, not its package's.
    private static func dependencies(_ arguments: Substring) -> [String] {
        guard let start = arguments.firstRange(of: "dependencies: ["),
            let end = arguments[start.upperBound...].firstIndex(of: "]")
        else { return [] }
        let list = String(arguments[start.upperBound..<end])
        let packages = list.split(separator: "package: ").dropFirst().compactMap { quoted($0).first }
        return quoted(list[...]).filter { !packages.contains($0) }
    }

    private static func quoted(_ text: Substring) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
