/// The rules that travel inside the program.
package enum BundledRules {
    /// The rules in force, as `PlanRules.CompactForm` reads them.
    package static var compactForm: UnsafeBufferPointer<UInt8> { buffer(compact) }

    /// The compiled word lists of `compactForm`, as `PlanLanguage.Lexicon` reads them.
    package static var lexiconForm: UnsafeBufferPointer<UInt8> { buffer(lexicon) }

    /// Every file of the rule folder as it was written, for `planlint rules`: path (`f`) and text (`q`), each with its length.
    package static var files: UnsafeBufferPointer<UInt8> { buffer(archive) }

    /// The bytes live as long as the program.
    private static func buffer(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
