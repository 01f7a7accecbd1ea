import WordDocument

/// Where the paragraphs of a Word document stand, found while the plan in it is being checked: a copy with comments needs both.
package struct PlacesAhead: Sendable {
    private let task: Task<WordPlaces?, Never>

    /// - Parameter document: gives the main part; nil where it cannot be read, of which the check tells more.
    package init(_ document: @escaping @Sendable () -> [UInt8]?) {
        task = Task.detached { document().flatMap { try? WordPlaces($0) } }
    }

    func places() async -> WordPlaces? { await task.value }
}
