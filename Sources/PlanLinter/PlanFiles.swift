import Glibc
import PlanDiagnostics
import PlanReaders
import PlanSource

/// A file to be read as a plan.
package struct PlanFile: Hashable, Sendable {
    /// The name as the person wrote it, or below the folder as the person wrote that.
    package let path: String
    /// Named on the command line. Such a file has to be a plan; one met on a walk may be something else.
    package let isNamed: Bool
    package let isStandardInput: Bool

    package init(path: String, isNamed: Bool) {
        self.path = path
        self.isNamed = isNamed
        isStandardInput = false
    }

    /// - Parameter name: tells the format by its ending.
    package init(standardInputNamed name: String?) {
        path = name ?? "standard input"
        isNamed = true
        isStandardInput = true
    }
}

/// The files that the arguments of a command mean.
package struct PlanFiles: Sendable {
    /// Files named, then those of each folder in the order of their names.
    package private(set) var files: [PlanFile] = []
    /// Configurations met below a named folder.
    package private(set) var configurations: [String] = []
    package private(set) var problems: [Problem] = []
    /// Documents met below a folder that may hold a plan in a form that is not read.
    package private(set) var otherDocuments: [String] = []

    private static let otherEndings = [".doc", ".odt", ".rtf", ".pdf", ".pages", ".wps"]

    /// Names of planlint's own files.
    package static let configurationNames = ["planlint.yml", ".planlint.yml"]
    private static let deepest = 128

    private let exclusions: [Exclusion]
    private var positions: [FileIdentity: Int] = [:]
    /// Folders that were walked. Links can lead to one folder on many ways, even round in a circle.
    private var walked: Set<FileIdentity> = []

    private struct FileIdentity: Hashable {
        let device: UInt
        let node: UInt

        init(_ status: stat) {
            device = UInt(status.st_dev)
            node = UInt(status.st_ino)
        }
    }

    /// - Parameters:
    ///   - exclusions: passed over on walks; a file that is named is always read.
    ///   - name: what `-`, standard input, is called.
    package init(_ arguments: [String], excluding exclusions: [Exclusion] = [], standardInputNamed name: String? = nil)
    {
        self.exclusions = exclusions
        for argument in arguments {
            if argument == "-" {
                let file = PlanFile(standardInputNamed: name)
                if !files.contains(file) { files.append(file) }
            } else {
                add(argument)
            }
        }
    }

    private mutating func add(_ argument: String) {
        guard let status = Self.status(of: argument) else {
            problems.append(Problem(FileFault(.missing, path: argument)))
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            add(PlanFile(path: argument, isNamed: true), status)
            return
        }
        var folder = argument
        while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        guard walked.insert(FileIdentity(status)).inserted else { return }
        walk(folder, depth: 0, relativeTo: FolderPath.absolute(argument))
    }

    /// A file that is reached twice is one plan; being named wins over being met.
    private mutating func add(_ file: PlanFile, _ status: stat) {
        let identity = FileIdentity(status)
        if let position = positions[identity] {
            if file.isNamed { files[position] = file }
            return
        }
        positions[identity] = files.count
        files.append(file)
    }

    /// - Parameter base: the folder without links, for exclusions.
    private mutating func walk(_ folder: String, depth: Int, relativeTo base: String?) {
        guard depth < Self.deepest else {
            add("Folders are nested more than \(Self.deepest) deep.", "Name the folder you mean.", "too-deep", folder)
            return
        }
        guard let names = Self.names(in: folder) else {
            add("The folder cannot be opened.", "Ask for access to it, or exclude it.", "not-permitted", folder)
            return
        }
        for name in names {
            let text = String(decoding: name, as: UTF8.self)
            let path = FolderPath.join(folder, text)
            if Self.configurationNames.contains(text) {
                if depth > 0 { configurations.append(path) }
                continue
            }
            guard !Self.isPassedOver(text) else { continue }
            guard Array(text.utf8) == name else {
                add("The name of this file is not UTF-8.", "Rename it.", "bad-file-name", path)
                continue
            }
            visit(path, named: text, depth: depth, relativeTo: base.map { FolderPath.join($0, text) })
        }
    }

    private mutating func visit(_ path: String, named name: String, depth: Int, relativeTo below: String?) {
        guard let status = Self.status(of: path) else { return }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        if let below, exclusions.contains(where: { $0.covers(below, isFolder: isFolder) }) { return }
        if isFolder {
            if walked.insert(FileIdentity(status)).inserted { walk(path, depth: depth + 1, relativeTo: below) }
        } else if status.st_mode & S_IFMT == S_IFREG {
            if PlanFormat(path: name) != nil {
                add(PlanFile(path: path, isNamed: false), status)
            } else if Self.otherEndings.contains(where: name.lowercased().hasSuffix) {
                otherDocuments.append(path)
            }
        }
    }

    private mutating func add(_ message: String, _ advice: String, _ code: String, _ path: String) {
        problems.append(Problem(message, advice: advice, code: code, path: path))
    }

    /// Dot files, and the lock files that Word leaves beside an open document.
    private static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

    /// nil where nothing is, or a link leads nowhere.
    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// In the order of their bytes; nil when the folder cannot be opened.
    private static func names(in folder: String) -> [[UInt8]]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
