import Foundation

/// Programs of other people that open what planlint writes. Where they are missing, the tests that need them are skipped and
/// say so; on the build server they have to be there.
enum OtherProgram {
    static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

    static let hasPythonDocx =
        isRequired || run("python3", ["-c", "import docx; docx.document.Document.comments"]) != nil
    static let hasLibreOffice = isRequired || run("soffice", ["--version"]) != nil

    /// The output; nil where the program is missing or ends with a failure.
    static func run(_ name: String, _ arguments: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : nil
    }

    /// Comments, paragraphs and cells of Word files, as python-docx reads them.
    struct Reading: Decodable {
        struct Comment: Decodable {
            let author: String
            let initials: String
            let date: String
            let text: String
        }

        let comments: [Comment]
        let paragraphs: [String]
        let insertions: Int
        let deletions: Int
    }

    private static let script = """
        import docx, json, sys
        found = []
        for path in sys.argv[1:]:
            document = docx.Document(path)
            comments = [dict(author=c.author, initials=c.initials, date=str(c.timestamp), text=c.text)
                        for c in document.comments]
            texts = document.element.body.iter(docx.oxml.ns.qn('w:p'))
            join = lambda p: ''.join(t.text or '' for t in p.iter(docx.oxml.ns.qn('w:t'), docx.oxml.ns.qn('w:delText')))
            count = lambda name: len(list(document.element.body.iter(docx.oxml.ns.qn(name))))
            found.append(dict(comments=comments, paragraphs=[join(p) for p in texts],
                              insertions=count('w:ins'), deletions=count('w:del')))
        print(json.dumps(found))
        """

    static func readWithPythonDocx(_ paths: [String]) throws -> [Reading] {
        let output = run("python3", ["-c", script] + paths) ?? "[]"
        return try JSONDecoder().decode([Reading].self, from: Data(output.utf8))
    }

    /// Converts a file and gives the path of the result; nil where that failed.
    static func convert(_ path: String, to format: String, in folder: TemporaryFolder) -> String? {
        let profile = "-env:UserInstallation=file://\(folder.file("profile"))"
        let output = folder.file("converted")
        guard run("soffice", [profile, "--headless", "--convert-to", format, "--outdir", output, path]) != nil else {
            return nil
        }
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        let result = "\(output)/\(name).\(format)"
        return FileManager.default.fileExists(atPath: result) ? result : nil
    }
}
