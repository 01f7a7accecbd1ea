import Foundation

/// Programs of others that some tests ask for a second opinion. Where one is missing its tests are skipped, except in CI,
/// which installs them.
enum OtherProgram {
    private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

    /// A Python that has python-docx.
    static let python: String? = ["python3", "/usr/bin/python3"].first {
        run([$0, "-c", "import docx"], at: RuleFolder.root).status == 0
    }

    static let office: String? = ["soffice", "libreoffice"].first {
        run(["sh", "-c", "command -v \($0)"], at: RuleFolder.root).status == 0
    }

    static let needsPython =
        "python-docx is not installed (pip install python-docx, or the Debian package python3-docx)"
    static let needsOffice = "LibreOffice is not installed (the Debian package libreoffice-writer-nogui)"

    static var mayAskPython: Bool { isCI || python != nil }
    static var mayAskOffice: Bool { isCI || office != nil }

    /// Runs a program to its end.
    static func run(_ words: [String], at folder: URL) -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        do { try process.run() } catch { return (127, "\(error)") }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
