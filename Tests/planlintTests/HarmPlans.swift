/// Invented plans in which something could do harm.
enum HarmPlans {
    /// Violence is recorded; the person who uses it is Dan Cole.
    static let violence = """
        title: Case plan
        date: 2027-01-12
        family-violence: Jess has described threats by Dan Cole
        child: {name: Ari Bell, aboriginal-status: neither}
        goal: Family preservation
        people:
          - {name: Jess Bell, role: Mother}
          - {name: Dan Cole, role: Father}
        participants:
          - {name: Dan Cole, role: Father, attended: "no", reason: null}
        views:
          - {of: Mother, text: I want us to sleep through the night}
        objectives:
          - text: Jess and Dan will communicate better and not argue in front of the children
            owner: Jess Bell
            tasks:
              - {text: Attend the women's group, owner: Jess Bell, due: 2027-03-12}
          - text: Jess and Ari will reduce conflict at home
        copies:
          - {to: Jess Bell, decision: null}
          - {to: Dan Cole, decision: null}
        summary: Jess and Ari are at the refuge, 12 Example Street until May

        """

    /// Copies are listed, and nothing is said of violence.
    static let silentOnViolence = """
        child: {name: Ari Bell}
        goal: Restoration
        copies: [{to: Jess Bell, decision: null}]
        tasks: [{text: Book the dentist, owner: Kim Hart, due: 2027-03-12}]

        """

    /// One worker has thirteen tasks.
    static let busyWorker = """
        author: Kim Hart
        child: {name: Ari Bell}
        goal: Restoration
        objectives:
          - text: Ari is at school four days in five by 12 March 2027
            tasks:

        """
        + (1...13).map { "      - {text: Ring the clinic about test \($0), owner: Kim Hart, due: 2027-02-\(9 + $0)}\n" }
        .joined()
}
