import Foundation

/// One run of the built program, from outside.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The program stands beside the tests.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("planlint")

    init(
        _ arguments: [String], in folder: TemporaryFolder? = nil, input: String = "",
        environment: [String: String] = [:]
    ) throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
        process.environment = ["PATH": "/usr/bin:/bin", "TZ": "Australia/Sydney"].merging(environment) { $1 }
        // Errors and input go through files: a pipe that nobody reads at the moment would hold the program up.
        let work = try TemporaryFolder()
        try work.write("input", input)
        try work.write("errors")
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: work.path + "/input"))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: work.path + "/errors"))
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = String(decoding: output, as: UTF8.self)
        errors = try work.read("errors")
    }

    /// The output as JSON.
    func json() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
    }

    func lines() throws -> [[String: Any]] {
        try output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
    }
}
