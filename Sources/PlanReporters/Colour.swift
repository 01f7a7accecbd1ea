/// Whether a terminal gets colour.
package enum Colour {
    /// The environment decides before the terminal does: NO_COLOR (no-color.org) over CLICOLOR_FORCE and FORCE_COLOR.
    package static func isWanted(isTerminal: Bool, environment: (String) -> String?) -> Bool {
        func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
        func isForced(_ name: String) -> Bool { isSet(name) && environment(name) != "0" }
        if isSet("NO_COLOR") { return false }
        if isForced("CLICOLOR_FORCE") || isForced("FORCE_COLOR") { return true }
        return isTerminal && environment("TERM") != "dumb"
    }
}
