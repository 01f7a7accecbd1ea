import Testing

@testable import PlanCopies

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String) -> String {
        String(decoding: UnifiedDiff.between(Array(old.utf8), Array(new.utf8), path: "plan.md"), as: UTF8.self)
    }

    @Test func theSameTextGivesNothing() { #expect(diff("a\nb\n", "a\nb\n").isEmpty) }

    @Test func showsThreeLinesAroundAChange() {
        let old = (1...9).map { "line \($0)\n" }.joined()
        let wanted = """
            --- plan.md
            +++ plan.md
            @@ -2,7 +2,7 @@
             line 2
             line 3
             line 4
            -line 5
            +line five
             line 6
             line 7
             line 8

            """
        #expect(diff(old, old.replacing("line 5", with: "line five")) == wanted)
    }

    @Test func changesFarApartAreTwoPieces() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacing("2\n3\n", with: "2\nx\n").replacing("19\n", with: "")
        let shown = diff(old, new)
        #expect(shown.contains("@@ -1,6 +1,6 @@\n") && shown.contains("@@ -16,5 +16,4 @@\n"))
    }

    @Test func aMissingLineEndIsSaid() {
        #expect(
            diff("a", "b")
                == "--- plan.md\n+++ plan.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
        )
    }

    @Test func anEmptyTextHasNoLines() {
        #expect(diff("", "a\n") == "--- plan.md\n+++ plan.md\n@@ -0,0 +1 @@\n+a\n")
    }
}
