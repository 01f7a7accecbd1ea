import Foundation
import Testing

/// Compares bytes with a file under `Fixtures`; with UPDATE_GOLDEN=1 in the environment it writes the file instead.
func expectGolden(
    _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    let text = String(decoding: bytes, as: UTF8.self)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(
        text == expected, "differs from Fixtures/\(name); UPDATE_GOLDEN=1 rewrites it", sourceLocation: sourceLocation)
}
