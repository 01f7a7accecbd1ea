import Testing

@testable import planlint_measure

@Suite("How figures are counted")
struct FigureTests {
    @Test("an interval is Wilson's")
    func wilson() {
        let figure = Figure(9, of: 10)
        #expect(abs(figure.low - 0.596) < 0.001)
        #expect(abs(figure.high - 0.982) < 0.001)
    }

    @Test("the interval of F1 has F1 between its ends")
    func f1() {
        let tally = Tally([
            Case("a", [.right, .right, .missed("x")]), Case("b", [.falseAlarm("y")]), Case("c", [.rightlySilent]),
        ])
        #expect(abs(tally.f1.value - 4.0 / 6.0) < 0.0001)
        #expect(tally.f1.low < tally.f1.value && tally.f1.value < tally.f1.high)
        #expect(tally.f1.n == 4)
        #expect(tally.alarmRate.n == 2)
    }

    @Test("nothing counted leaves every value open")
    func nothing() {
        let figure = Figure(0, of: 0)
        #expect(figure.low == 0 && figure.high == 1)
    }

    @Test("words are matched once, by overlap")
    func words() {
        let text = "will address her needs"
        let tally = Tally([Case(text, labelled: text.places(of: ["address", "needs"]), found: [5..<16, 0..<4])])
        #expect(tally.right == 1)
        #expect(tally.missed == 1)
        #expect(tally.falseAlarms == 1)
    }

    @Test("the same words twice are two places")
    func places() {
        #expect("to and to".places(of: ["to", "to"]) == [0..<2, 7..<9])
        #expect("to and to".places(of: ["nowhere"]).isEmpty)
    }

    @Test("what the public set writes is read as a day or a period")
    func publicTimes() throws {
        #expect(PublicTime("datetime (2013, 2, 15, 0, 0, 0) Day")?.iso == ["2013-02-15"])
        #expect(PublicTime("datetime (2013, 3, 1, 0, 0, 0) Month")?.iso == ["2013-03-01/2013-03-31", "2013-03-31"])
        #expect(!PublicTime.isPlanTime("2/15", "datetime (2013, 2, 15, 0, 0, 0) Day"))
        #expect(PublicTime.isPlanTime("3/3/15", "datetime (2015, 3, 3, 0, 0, 0) Day"))
        #expect(!PublicTime.isPlanTime("3pm", "datetime (2013, 2, 12, 15, 0, 0) Hour"))
        #expect(!PublicTime.isPlanTime("ekka", "datetimeIntervalHoliday Day \"Royal Queensland Show\""))
    }

    @Test("a public sentence always belongs to the same half")
    func halves() {
        #expect(LabelledSet.half(of: "tomorrow") == LabelledSet.half(of: "tomorrow"))
        let halves = (0..<400).map { LabelledSet.half(of: "row \($0)") }
        let tune = halves.filter { $0 == .tune }.count
        #expect((120...280).contains(tune))
    }
}
