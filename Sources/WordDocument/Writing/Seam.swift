/// How a place was opened for a mark of ours, written as spaces before the end of the mark's tag.
///
/// To programs the spaces mean nothing. They let us put the place together again, byte for byte, when the mark is taken out:
/// without them nobody could tell a run that we cut in two from two runs that always were two. A program that saves the
/// document anew drops them, and then the runs stay as that program left them.
enum Seam: Int {
    /// The mark stands where there was a place for it.
    case none
    /// A text was cut in two.
    case text
    /// A run was cut in two between what it holds.
    case run
    /// A paragraph of one tag was opened.
    case paragraph

    var spaces: String { String(repeating: " ", count: rawValue) }

    /// What a first half gets so that its last space stays, in quotes that tell it from one that was there.
    static let kept = " xml:space='preserve'"
    /// The same in a second half, whose tag is all ours.
    static let secondHalf = " xml:space=\"preserve\""
}
