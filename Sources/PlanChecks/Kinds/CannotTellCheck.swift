import PlanModel

/// Never holds and never fails: says why something cannot be told, so that silence is not taken for "fine".
package struct CannotTellCheck: CheckKind {
    /// The end of "not checked: ...".
    package let because: String

    package init(because: String) { self.because = because }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult { .notChecked(because: because) }
}
