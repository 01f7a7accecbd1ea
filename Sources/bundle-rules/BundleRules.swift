import Glibc
import PlanDiagnostics
import PlanLanguage
import PlanRules
import PlanSource

/// Checks the rules and writes them as a Swift file; run by the build, never by people.
///
/// Usage: `bundle-rules RULES-FOLDER OUTPUT.swift`. A mistake in a rule stops the build with its place.
@main
enum BundleRules {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            say("usage: bundle-rules RULES-FOLDER OUTPUT.swift")
            exit(2)
        }
        do {
            let files = try RuleFolder.files(at: arguments[1])
            _ = try RuleBookLoader(files: files).load()
            let inForce = files.filter(isInForce)
            let book = try RuleBookLoader(files: inForce).load()
            let guide = try FileReading.bytes(of: arguments[1] + "/README.md", limit: 2_000_000)
            try write(swift(files, inForce, guide) + literal("lexicon", book.lexicon.compactForm), to: arguments[2])
        } catch let problems as Problems {
            for problem in problems.all {
                say(
                    "\(problem.path):\(problem.start?.line ?? 1):\(problem.start?.column ?? 1): error: \(problem.message) \(problem.advice)"
                )
            }
            exit(1)
        } catch {
            say("error: \(arguments[2]) could not be written")
            exit(1)
        }
    }

    /// Practice sources and the checklist are for the commands that print them.
    private static func isInForce(_ file: RuleFile) -> Bool { file.folder != "sources" && !file.folder.isEmpty }

    /// Rules in force at a run, and for `rules` every file as written, with the guide to them.
    private static func swift(_ files: [RuleFile], _ inForce: [RuleFile], _ guide: [UInt8]) -> [UInt8] {
        let archive = CompactForm.archive(
            of: [("README.md", guide)] + files.map { ($0.path, $0.source.main.bytes) })
        var output = Array("// Written by the build from Rules/; changes here are lost.\n\n".utf8)
        output += literal("compact", CompactForm.encode(inForce))
        output += literal("archive", archive)
        return output
    }

    private static func literal(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        var output = Array("let \(name): StaticString = \"".utf8)
        output.reserveCapacity(bytes.count + 64)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0x0A: output += Array("\\n".utf8)
            case 0x0D: output += Array("\\r".utf8)
            case 0x09: output += Array("\\t".utf8)
            case 0..<0x20, 0x7F: output += Array("\\u{\(String(byte, radix: 16))}".utf8)
            default: output.append(byte)
            }
        }
        return output + Array("\"\n".utf8)
    }

    private struct CannotWrite: Error {}

    private static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw CannotWrite() }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw CannotWrite() }
    }

    private static func say(_ words: String) {
        let line = Array((words + "\n").utf8)
        _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
