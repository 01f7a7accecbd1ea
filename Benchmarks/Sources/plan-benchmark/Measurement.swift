/// Several runs of the same command, summed up.
struct Measurement {
    private let runs: [ChildProcess]

    struct Ended: Error {
        let status: Int32
    }

    /// Runs the command once unmeasured, so that the files are in memory, and then so many times.
    /// - Throws: where the program could not do its work: a fast failure is no result.
    init(times: Int, run: () throws -> ChildProcess) throws {
        var runs: [ChildProcess] = []
        for _ in 0...times {
            let next = try run()
            guard next.status < 2 else { throw Ended(status: next.status) }
            runs.append(next)
        }
        self.runs = Array(runs.dropFirst())
    }

    var medianSeconds: Double { Self.median(runs.map(\.wallSeconds)) }
    var peakMegabytes: Double { runs.map(\.peakMegabytes).max() ?? 0 }

    /// "min 4.1, median 4.4, max 6.0 ms; processor 4.0 ms; peak 12 MB"
    func summary(unit: String, perSecond: Double) -> String {
        let wall = runs.map { $0.wallSeconds * perSecond }.sorted()
        let processor = Self.median(runs.map { $0.processorSeconds * perSecond })
        return
            "min \(Self.shown(wall.first)), median \(Self.shown(Self.median(wall))), max \(Self.shown(wall.last)) \(unit)"
            + "; processor time \(Self.shown(processor)) \(unit); peak \(Self.shown(peakMegabytes)) MB"
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    /// One decimal.
    private static func shown(_ value: Double?) -> String {
        let tenths = Int(((value ?? 0) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
