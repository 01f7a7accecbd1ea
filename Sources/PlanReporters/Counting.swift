/// Numbers in sentences.
package enum Counting {
    /// "1 goal", "4 objectives", "0 tasks".
    package static func of(_ count: Int, _ one: String, _ other: String? = nil) -> String {
        "\(count) \(count == 1 ? one : other ?? one + "s")"
    }

    /// "three" up to ten, then figures; for headings.
    static func inWords(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count) ? words[count] : String(count)
    }
}
