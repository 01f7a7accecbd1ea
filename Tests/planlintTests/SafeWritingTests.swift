import Foundation
import Testing

/// Whatever goes wrong while writing, the plan is what it was.
@Suite struct SafeWritingTests {
    private static let word = Repository.url("Tests/PlanReadersTests/WordFiles/Drafts/01-act-by-domains.docx").path
    private let folder: TemporaryFolder
    private let path: String
    private let original: Data

    init() throws {
        folder = try TemporaryFolder()
        original = try Data(contentsOf: URL(filePath: Self.word))
        path = try folder.write(original, "draft.docx")
    }

    private func isUntouched(_ names: [String] = ["draft.docx"]) throws -> Bool {
        try Data(contentsOf: URL(filePath: path)) == original && folder.names == names
    }

    @Test func aWordDocumentNeedsAPlaceForItsCopy() throws {
        let run = try Program.run(["fix", path])
        #expect(run.status == 2 && run.errors.contains("Name it with -o"))
        #expect(try isUntouched())
    }

    @Test func theCopyIsNeverThePlanItself() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.file("link.docx"), withDestinationPath: path)
        for output in [path, folder.file("./draft.docx"), folder.file("link.docx"), folder.path] {
            let run = try Program.run(["fix", path, "-o", output])
            #expect(run.status == 2 && run.errors.contains("over the plan itself"), "\(output)")
        }
        #expect(try isUntouched(["draft.docx", "link.docx"]))
    }

    @Test func inPlaceWritesOverItWhenAskedForAndComesBack() throws {
        #expect(try Program.run(["fix", path, "--in-place", "--as-of", "2026-11-22"]).status == 0)
        #expect(try !isUntouched())
        #expect(folder.names == ["draft.docx"])
        #expect(try Program.run(["fix", path, "--in-place", "--remove"]).status == 0)
        let (before, after) = (
            try PackedFile(Array(original)), try PackedFile(Array(Data(contentsOf: URL(filePath: path))))
        )
        #expect(try after.content("word/document.xml") == before.content("word/document.xml"))
    }

    @Test func aReadOnlyFileStays() throws {
        chmod(path, 0o444)
        let run = try Program.run(["fix", path, "--in-place"])
        #expect(run.status == 2 && run.errors.contains("read-only"))
        #expect(try isUntouched())
    }

    @Test func aFolderThatIsNotThereOrNotWritableIsSaid() throws {
        try folder.write("file")
        let run = try Program.run(["fix", path, "-o", folder.file("file/reviewed.docx")])
        #expect(run.status == 2 && run.errors.contains("was not written"))
        #expect(try isUntouched(["draft.docx", "file"]))
    }

    @Test func aFullDiskLeavesWhatWas() throws {
        let copy = folder.file("reviewed.docx")
        try #require(try Program.run(["fix", path, "-o", copy, "--as-of", "2026-11-20"]).status == 0)
        let earlier = try PackedFile.bytes(copy)
        let program = try Program.path
        for arguments in [["--in-place"], ["-o", copy]] {
            // No file may grow beyond a kilobyte: for the program the same as a disk without space.
            let process = Process()
            process.executableURL = URL(filePath: "/bin/bash")
            process.arguments = ["-c", "ulimit -f 1; exec \"$@\"", "bash", program, "fix", path] + arguments
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 2, "\(arguments)")
        }
        #expect(try isUntouched(["draft.docx", "reviewed.docx"]))
        #expect(try PackedFile.bytes(copy) == earlier)
    }

    @Test func aKilledRunLeavesThePlan() throws {
        for wait in [20_000, 60_000, 120_000, 200_000, 300_000] {
            let process = Process()
            process.executableURL = URL(filePath: try Program.path)
            process.arguments = ["fix", path, "--in-place", "--as-of", "2026-11-22"]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(wait))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // The old one or the new one, and always whole.
            let file = try PackedFile(Array(Data(contentsOf: URL(filePath: path))))
            #expect(try !file.content("word/document.xml").isEmpty)
        }
    }

    @Test func aDamagedDocumentIsRefused() throws {
        var broken = Array(original)
        broken[broken.count / 2] ^= 0xFF
        let bad = try folder.write(broken, "bad.docx")
        let run = try Program.run(["fix", bad, "-o", folder.file("reviewed.docx")])
        #expect(run.status == 2 && run.errors.contains("damaged"))
        #expect(folder.names == ["bad.docx", "draft.docx"])
    }
}
