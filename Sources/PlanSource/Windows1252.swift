/// The Western European encoding of older Windows programs, for a hint when a file is not UTF-8.
enum Windows1252 {
    /// The characters of 0x80 to 0x9F (0 where there is none), from the mapping that Microsoft gave to Unicode, Inc.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    static func character(_ byte: UInt8) -> Character? {
        guard byte >= 0x80 else { return nil }
        let value = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
        guard value > 0 else { return nil }
        return Unicode.Scalar(value).map(Character.init)
    }
}
