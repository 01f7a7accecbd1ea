/// A file pattern and the folder that it is relative to.
package struct Exclusion: Hashable, Sendable {
    package let glob: Glob
    /// Absolute, without links and without a slash at the end.
    package let folder: String

    package init(_ glob: Glob, in folder: String) {
        self.glob = glob
        self.folder = folder
    }

    /// - Parameter path: absolute and without links.
    package func covers(_ path: String, isFolder: Bool) -> Bool {
        let prefix = folder == "/" ? folder : folder + "/"
        guard path.hasPrefix(prefix) else { return false }
        return glob.matches(String(path.dropFirst(prefix.count)), isFolder: isFolder)
    }
}
