import Glibc

/// Paths of files and folders.
package enum FolderPath {
    /// The path without links, dots and double slashes; nil where nothing is there.
    package static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package static var current: String { absolute(".") ?? "/" }

    /// `a/b` of `a/b/c.yml`, `.` of `c.yml`, `/` of `/c.yml`.
    package static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A path as written in a file, seen from where that file is.
    package static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
    }

    /// The path as a person in the current folder would write it.
    package static func shown(_ absolute: String, from current: String = current) -> String {
        let prefix = current == "/" ? current : current + "/"
        return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : absolute
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Also true for a link that leads nowhere.
    package static func isNamed(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
