/// First and last days of school terms, by state and year.
package struct SchoolTerms: Hashable, Sendable {
    /// One term of one state's government schools.
    package struct Term: Hashable, Sendable {
        /// `act`, `vic`, `nsw`, `sa`.
        package let state: String
        package let year: Int
        /// 1 to 4.
        package let number: Int
        package let start: CalendarDate
        package let end: CalendarDate

        package init(state: String, year: Int, number: Int, start: CalendarDate, end: CalendarDate) {
            self.state = state
            self.year = year
            self.number = number
            self.start = start
            self.end = end
        }

        /// Monday to Sunday of a school week, counted from the week of the first day; nil outside the term.
        package func week(_ number: Int) -> (CalendarDate, CalendarDate)? {
            guard number >= 1, number <= 15 else { return nil }
            let monday = start.adding(days: 1 - start.weekday + (number - 1) * 7)
            return monday <= end ? (monday, min(monday.adding(days: 4), end)) : nil
        }
    }

    /// Sorted by state, year and number.
    package let terms: [Term]

    package init(terms: [Term] = []) {
        self.terms = terms.sorted { ($0.state, $0.year, $0.number) < ($1.state, $1.year, $1.number) }
    }

    package func term(_ number: Int, of year: Int, in state: String) -> Term? {
        terms.first { $0.state == state && $0.year == year && $0.number == number }
    }

    /// The term that a day falls into, or else the next one.
    package func termAtOrAfter(_ day: CalendarDate, in state: String) -> Term? {
        terms.first { $0.state == state && $0.end >= day }
    }
}
