import PlanLanguage

/// Whether words begin with a day as people write it, without reading it: "11 Dec 2026", "Wed 10 Feb", "3.2.2013", "2026-11-16".
enum DateStart {
    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        let words = bytes.prefix(40).split(separator: 0x20, maxSplits: 3).prefix(3).map { $0 }
        guard let first = words.first else { return false }
        let rest = isWeekday(first) ? words.dropFirst() : words[...]
        guard let day = rest.first else { return false }
        let digits = day.prefix { (0x30...0x39).contains($0) }
        guard digits.count == 1 || digits.count == 2 || digits.count == 4 else { return false }
        let after = day.dropFirst(digits.count)
        if let sign = after.first, sign == 0x2F || sign == 0x2D || sign == 0x2E {
            return after.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
        }
        guard digits.count <= 2, after.isEmpty || isOrdinal(after), let month = rest.dropFirst().first else {
            return false
        }
        return isMonth(month)
    }

    private static func lower(_ word: ArraySlice<UInt8>) -> [UInt8] { word.map { $0 | 0x20 } }

    private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
        let word = lower(word.last == 0x2C ? word.dropLast() : word)
        return word.count >= 3 && weekdays.contains { $0.starts(with: word) }
    }

    private static func isMonth(_ word: ArraySlice<UInt8>) -> Bool {
        let word = lower(word.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A })
        return word.count >= 3 && (months.contains { $0.starts(with: word) } || word == Array("sept".utf8))
    }

    private static func isOrdinal(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 2 && ["st", "nd", "rd", "th"].contains(String(decoding: lower(word), as: UTF8.self))
    }

    private static let months = CalendarDate.monthNames.map { Array($0.lowercased().utf8) }
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
        Array($0.utf8)
    }
}
