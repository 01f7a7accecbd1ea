/// The closed classes of English that the grammar rests on: "word" or "word=value", parted by spaces.
enum GrammarWords {
    struct Group: Sendable {
        let traits: WordTraits
        let words: StaticString
    }

    static let groups: [Group] = [
        Group(
            traits: .month,
            words: """
                january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10
                november=11 december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11
                dec=12
                """),
        Group(
            traits: .timeStart,
            words:
                "every each per half close aged age turns turning few several financial school alternate any work visit rest remainder weeknights final"
        ),
        Group(traits: .timeOpener, words: "a an the on"),
        Group(traits: .sideWord, words: "so in without by through via"),
        Group(
            traits: .weekday,
            words: """
                monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7 mon=1 tue=2 tues=2 wed=3
                weds=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7 mondays=1 tuesdays=2 wednesdays=3 thursdays=4
                fridays=5 saturdays=6 sundays=7
                """),
        // Values: 1 minute, 2 hour, 3 day, 4 week, 5 fortnight, 6 month, 7 quarter, 8 year, 9 school term, 10 weekend,
        // 11 night or part of a day, 13 semester, 14 financial year.
        Group(
            traits: .unit,
            words: """
                minute=1 minutes=1 min=1 mins=1 hour=2 hours=2 hr=2 hrs=2 day=3 days=3 week=4 weeks=4 wk=4 wks=4
                fortnight=5 fortnights=5 month=6 months=6 mth=6 mths=6 quarter=7 quarters=7 qtr=7 qtrs=7 year=8 years=8 yr=8
                yrs=8 term=9 terms=9 weekend=10 weekends=10 night=11 nights=11 morning=11 mornings=11 evening=11
                evenings=11 arvo=11 arvos=11 afternoon=11 afternoons=11 weekday=3 weekdays=3 semester=13 semesters=13
                """),
        Group(
            traits: .everyUnit,
            words: """
                hourly=2 daily=3 nightly=11 weekly=4 fortnightly=5 monthly=6 quarterly=7 yearly=8 annually=8
                annual=8 termly=9 biweekly=5
                """),
        Group(
            traits: .numeral,
            words: """
                zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
                thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20
                thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 couple=2
                dozen=12
                """),
        Group(
            traits: .ordinal,
            words: """
                first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10
                eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17
                eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30
                """),
        Group(traits: .times, words: "once=1 twice=2 thrice=3"),
        Group(
            traits: .modal,
            words: """
                will shall must should would can could may might cannot won't shan't mustn't shouldn't wouldn't
                can't couldn't mightn't i'll you'll he'll she'll it'll we'll they'll
                """),
        Group(
            traits: .be,
            words: """
                be is are am was were been being isn't aren't wasn't weren't it's he's she's that's there's
                we're they're you're i'm what's who's where's
                """),
        Group(
            traits: .have,
            words: """
                have has had having haven't hasn't hadn't i've we've they've you've
                """),
        Group(traits: .doVerb, words: "do does did don't doesn't didn't"),
        Group(traits: .getVerb, words: "get gets got getting gotten"),
        Group(
            traits: .determiner,
            words: """
                the a an this that these those each every any some all both another either neither no
                """),
        Group(traits: .possessive, words: "my your his her its our their whose"),
        Group(
            traits: .subjectPronoun,
            words: """
                i you he she it we they someone somebody everyone everybody i'll you'll he'll she'll it'll we'll
                they'll it's he's she's we're they're you're i'm i've we've they've you've nobody anyone anybody
                """),
        Group(
            traits: .objectPronoun,
            words: """
                me him her us them it you himself herself themselves itself myself yourself one
                """),
        Group(
            traits: .preposition,
            words: """
                of in on at by for with about against between into through during before after above below to
                from off over under until till within without towards toward upon across along around behind
                beside besides beyond despite except inside outside near onto per since than throughout via as
                like regarding including following amid among
                """),
        Group(
            traits: .subordinator,
            words: """
                if when whenever unless because although though while whilst whereas once until till since so
                provided where wherever whether
                """),
        Group(traits: .coordinator, words: "and or but then plus nor & yet"),
        Group(traits: .not, words: "not never hardly scarcely barely"),
        Group(
            traits: .contractedNot,
            words: """
                won't shan't mustn't shouldn't wouldn't can't couldn't mightn't isn't aren't wasn't weren't
                haven't hasn't hadn't don't doesn't didn't cannot needn't ain't wont dont doesnt didnt cant
                isnt arent wasnt hasnt havent
                """),
        Group(traits: .noWord, words: "no none nobody nothing nowhere neither nor nil noone"),
        Group(
            traits: .adverb,
            words: """
                also always still almost nearly already just only even again ever often sometimes usually now then soon yet
                too very quite rather never together instead likewise well further both either all each either
                hardly rarely seldom not currently once twice
                """),
        Group(
            traits: .direction,
            words: """
                next=1 coming=1 upcoming=1 following=1 this=0 current=0 last=-1 previous=-1 past=-1
                """),
        Group(traits: .relative, words: "who which that whom whose"),
        Group(
            traits: .title,
            words: """
                mr mrs ms miss mx dr prof professor sr aunty auntie uncle aunt nanna nan pop grandma grandpa
                magistrate constable sergeant sister judge
                """),
        Group(
            traits: .abbreviation,
            words: """
                mr mrs ms mx dr prof sr st rd ave no nos e.g i.e eg ie etc vs approx inc ltd pty dept govt hon
                ph tel ext jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
                g i m p
                """),
        Group(
            traits: .edge,
            words: """
                early=1 mid=2 middle=2 late=3 end=4 start=5 beginning=5 commencement=5 close=4
                """),
        Group(
            traits: .timeWord,
            words: """
                today tonight tomorrow yesterday eofy eom eod eow eoy cob noon midday midnight now
                """),
        Group(
            traits: .particle,
            words: """
                up off out on in down over away back through around along forward with to at into after for
                about towards
                """),
        Group(
            traits: .quantifier,
            words: """
                several many few some more most much various numerous various all each both any every
                """),
        Group(
            traits: .counted,
            words: """
                t=9 terms=9 s=13 q=7 fy=14 w=4 wk=4 term=9 semester=13 sem=13 quarter=7 qtr=7 week=4 day=3
                """),
        Group(traits: .season, words: "summer winter autumn spring season"),
        Group(traits: .clock, words: "am pm o'clock"),
        Group(
            traits: .labelNoun,
            words: """
                year grade section unit apartment flat level room page version act form stage step phase
                objective task goal item number no category schedule part clause bus route ward lot ref file
                reference appendix attachment s sec ss phone ph tel mobile kinder prep case module chapter p
                years grades priority tier house crn
                """),
        Group(
            traits: .transparent,
            words: """
                begin begins began begun beginning start starts started starting continue continues continued
                continuing keep keeps kept keeping resume resumes resumed resuming
                """),
    ]
}
