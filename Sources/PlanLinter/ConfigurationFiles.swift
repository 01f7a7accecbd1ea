import PlanDiagnostics
import PlanSource
import PlanYAML

/// Finds and reads configurations.
package struct ConfigurationFiles {
    private static let longestChain = 16
    private let current: String

    package init(current: String = FolderPath.current) { self.current = current }

    /// The nearest `planlint.yml` or `.planlint.yml` in a folder or above it; nil when there is none.
    /// - Parameter folder: absolute and without links.
    /// - Throws: `several-configurations` when one folder has both.
    package func nearest(to folder: String) throws(Problems) -> String? {
        var folder = folder
        while true {
            let found = PlanFiles.configurationNames.map { FolderPath.join(folder, $0) }.filter(FolderPath.isNamed)
            if found.count > 1 {
                throw Problems([
                    Problem(
                        "The folder has a planlint.yml and a .planlint.yml.", advice: "Keep one of them.",
                        code: "several-configurations", path: FolderPath.shown(found[1], from: current))
                ])
            }
            if let path = found.first { return path }
            guard folder != "/" else { return nil }
            folder = FolderPath.parent(of: folder)
        }
    }

    /// Reads a configuration and all that it extends.
    /// - Parameter path: relative to the current folder, or absolute.
    /// - Throws: every mistake of the first file that has any.
    package func read(_ path: String) throws(Problems) -> Configuration {
        try read(path, extendedBy: [])
    }

    private func read(_ path: String, extendedBy chain: [String]) throws(Problems) -> Configuration {
        guard let absolute = FolderPath.absolute(path) else {
            let isLink = FolderPath.isNamed(path)
            throw Problems([
                Problem(
                    isLink
                        ? "The configuration is a link to a file that is not there."
                        : "There is no such configuration.",
                    advice: isLink
                        ? "Take the link out, or put back the file that it leads to."
                        : "Check the spelling of its name, and its folder.",
                    code: "not-found", path: FolderPath.shown(path, from: current))
            ])
        }
        let shown = FolderPath.shown(absolute, from: current)
        guard !chain.contains(absolute), chain.count < Self.longestChain else {
            throw Problems([
                Problem(
                    "The configurations extend each other in a circle.", advice: "Take one `extends:` out.",
                    code: "extends-circle", path: shown)
            ])
        }
        let source = try source(absolute, shown)
        let decoding = ConfigurationDecoding(source: source, folder: FolderPath.parent(of: absolute))
        let (own, base) = try decoding.decode(try YAMLReader.read(source))
        guard let base else { return own }
        guard FolderPath.exists(base.value) else {
            throw Problems([
                Problem(
                    "There is no configuration `\(FolderPath.shown(base.value, from: current))` to extend.",
                    advice: "Paths are relative to the file that they are written in.", code: "not-found",
                    path: base.origin.path, start: base.origin.start, end: base.origin.end)
            ])
        }
        var whole = try read(base.value, extendedBy: chain + [absolute])
        whole.extend(with: own)
        return whole
    }

    private func source(_ path: String, _ shown: String) throws(Problems) -> Source {
        let limit = YAMLLimits.standard.bytes
        let bytes: [UInt8]
        do {
            bytes = try FileReading.bytes(of: path, limit: limit)
        } catch {
            throw Problems([Problem(FileFault(error.kind, path: shown))])
        }
        do {
            return try Source.decode(bytes, path: shown, limit: limit)
        } catch {
            // An empty file configures nothing and is none the worse for it.
            if error.kind == .empty { return Source(path: shown, bytes: []) }
            throw Problems([Problem(error, path: shown)])
        }
    }
}
