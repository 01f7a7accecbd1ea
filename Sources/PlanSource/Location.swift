/// A place as people and JSON see it.
///
/// Lines and columns count from 1, in code points; `offset` counts code points of the decoded text from 0. LF, CRLF and
/// CR end a line, nothing else does; CRLF counts as two code points, a byte order mark as none.
package struct Location: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int
    package let offset: Int

    package init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    package static func < (a: Location, b: Location) -> Bool { a.offset < b.offset }
}
