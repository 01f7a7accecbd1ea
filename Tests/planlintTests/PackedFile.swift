import Foundation

/// A packed file read by other means than those that wrote it: the list at its end by hand, the contents by `unzip`.
struct PackedFile {
    struct Broken: Error {}

    let names: [String]
    private let bytes: [UInt8]
    private let headers: [String: Int]

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        func number(_ place: Int, _ width: Int) -> Int {
            (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
        }
        guard let end = bytes.indices.dropLast(21).last(where: { number($0, 4) == 0x0605_4B50 }) else { throw Broken() }
        var names: [String] = []
        var headers: [String: Int] = [:]
        var place = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            let length = number(place + 28, 2)
            let name = String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self)
            names.append(name)
            headers[name] = number(place + 42, 4)
            place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
        }
        headers[""] = number(end + 16, 4)
        self.names = names
        self.headers = headers
    }

    /// Header and packed bytes, up to whatever follows.
    func region(_ name: String) -> [UInt8] {
        guard let start = headers[name] else { return [] }
        let end = headers.values.filter { $0 > start }.min() ?? bytes.count
        return Array(bytes[start..<end])
    }

    func content(_ name: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, "file.zip")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // Brackets are a pattern to unzip.
        process.arguments = ["unzip", "-p", path, name.replacing("[", with: "\\[").replacing("]", with: "\\]")]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Broken() }
        return Array(output)
    }

    func count(of words: String, in name: String) throws -> Int {
        String(decoding: try content(name), as: UTF8.self).ranges(of: words).count
    }
}
