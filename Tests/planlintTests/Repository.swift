import Foundation

/// The files of this repository as they lie on disk.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func url(_ path: String) -> URL { root.appending(path: path) }

    static func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

    /// Every file below a folder, relative to the root and sorted; built things and dot folders other than `.ci` are left out.
    static func files(below folder: String = "") -> [String] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)) ?? []
        return entries.sorted().flatMap { name -> [String] in
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            guard !name.hasPrefix(".") || name == ".ci" || name == ".swift-format", name != "Package.resolved" else {
                return []
            }
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder)
            return isFolder.boolValue ? files(below: path) : [path]
        }
    }

    static func swiftFiles(below folders: String...) -> [String] {
        folders.flatMap { files(below: $0) }.filter { $0.hasSuffix(".swift") }
    }

    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
}
