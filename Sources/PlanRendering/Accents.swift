/// Letters with accents, taken apart: "é" is "e" and a combining mark.
///
/// Covers what names in Australian plans are written with: the Latin letters of Western and Eastern Europe, Vietnamese
/// names aside, and the underlined and dotted letters of Aboriginal languages.
enum Accents {
    /// Composed letters and the letters below their accents, by combining mark.
    private static let table: [(mark: UInt32, composed: String, bare: String)] = [
        (0x0300, "ÀÈÌÒÙàèìòù", "AEIOUaeiou"),
        (0x0301, "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźḿ", "AEIOUYaeiouyCcLlNnRrSsZzm"),
        (0x0302, "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ", "AEIOUaeiouCcGgHhJjSsWwYy"),
        (0x0303, "ÃÑÕãñõĨĩŨũ", "ANOanoIiUu"),
        (0x0304, "ĀāĒēĪīŌōŪū", "AaEeIiOoUu"),
        (0x0306, "ĂăĔĕĞğĬĭŎŏŬŭ", "AaEeGgIiOoUu"),
        (0x0307, "ĊċĖėĠġİŻżṅ", "CcEeGgIZzn"),
        (0x0308, "ÄËÏÖÜäëïöüÿŸ", "AEIOUaeiouyY"),
        (0x030A, "ÅåŮů", "AaUu"),
        (0x030B, "ŐőŰű", "OoUu"),
        (0x030C, "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎ", "CcDdEeLlNnRrSsTtZzAa"),
        (0x0327, "ÇçĢģĶķĻļŅņŖŗŞşŢţ", "CcGgKkLlNnRrSsTt"),
        (0x0328, "ĄąĘęĮįŲų", "AaEeIiUu"),
        (0x0331, "ḻṉ", "ln"),
    ]

    private static let parts: [Unicode.Scalar: [UInt8]] = {
        var parts: [Unicode.Scalar: [UInt8]] = [:]
        for row in table {
            guard let mark = Unicode.Scalar(row.mark) else { continue }
            for (composed, bare) in zip(row.composed.unicodeScalars, row.bare.unicodeScalars) {
                var apart = String.UnicodeScalarView()
                apart.append(bare)
                apart.append(mark)
                parts[composed] = Array(String(apart).utf8)
            }
        }
        return parts
    }()

    static func apart(_ old: [UInt8]) -> Rewriting {
        var new = Rewriting(reserving: old.count + 8)
        for scalar in String(decoding: old, as: UTF8.self).unicodeScalars {
            let own = Array(String(scalar).utf8)
            new.take(own.count, as: parts[scalar] ?? own)
        }
        return new
    }
}
