/// What the invented plans are put together from. People, places and services do not exist.
enum Phrases {
    static let children = ["Ari", "Tilly", "Noah", "Priya", "Maddie", "Owen", "Samira", "Leo", "Ruby", "Kai"]
    static let parents = ["Jess", "Dan", "Simone", "Karen", "Billy", "Bronwyn", "Farid", "Mai", "Tom", "Leila"]
    static let families = ["Bell", "Grant", "Mercer", "Tran", "Hale", "Osman", "Rowe", "Lang", "Stone", "Webb"]
    static let workers = ["Kim Hart", "Priya Nand", "Mel Ward", "Sam Ito", "Lorna Bright", "Ms Rowe", "Dr Osman"]
    static let services = [
        "Lakeview Family Service", "the Northside health centre", "Yarrawa Family Service",
        "Wattlebrook Primary School",
    ]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    ]

    /// `{P}` stands for the parent, `{C}` for the child, `{S}` for a service, `{D}` for a day.
    static let objectives = [
        "{P} will have {C} at school before the bell on nine days out of ten by {D}.",
        "When a morning goes wrong, {P} will ring Lorna Bright before eight, so that {C} still gets to school, until {D}.",
        "{P} will stop shouting at bedtime and will not leave {C} with strangers.",
        "{P} and {C} will eat dinner together at the table on five nights a week by {D}.",
        "{C} will sleep through on five nights a week by {D}, with two adults to tell about worries.",
        "{P} will improve parenting and engage with {S}.",
        "{P} will show two safe ways to end an argument, seen by Kim Hart at three home visits by {D}.",
        "{C} will have better school attendance.",
        "{P} will keep the medicine cupboard locked every day, checked at each visit by {S} until {D}.",
    ]
    static let tasks = [
        "Send the referral to {S}", "Ring {S} and ask for the first free place", "Parenting support",
        "Walk {C} to school on Mondays and Wednesdays", "Put the list of phone numbers on the fridge",
        "Write the safety plan for hard nights with {P} and {C}", "Meeting with the school about drop-off",
        "Attend the group at {S}", "Keep the bedtime chart on the fridge",
        "Ask {C}'s teacher for the roll each fortnight",
        "Drive {C} to the doctor", "Visit at tea time to see how the evening goes", "Book the hearing test",
        "{C} is to be taken to the dentist by {P}", "Pay the swimming fees", "Find out about the bus pass",
    ]
    static let deadlines = [
        "{D}", "{D}", "{D}", "{D}", "each Tuesday until {D}", "every second Friday until {D}", "ASAP", "ongoing", "",
        "next review",
    ]
    static let checks = [
        "The school roll for each fortnight", "What Kim Hart sees at home visits", "{C} names two people when asked",
        "The chart that {P} keeps", "Improvement is observed",
    ]
    static let domains = [
        "Safety", "Health", "Education", "Emotional and behavioural development", "Family and social relationships",
        "Identity and culture", "Living arrangements", "Self-care",
    ]
    static let noNeeds = [
        "No current need. {C}'s nurse saw {C} in October and all checks are up to date. Look again at the review.",
        "No current need: {C} looks after lunch, bag and shoes without help, {P} said at the family meeting.", "N/A",
        "",
    ]
    static let sentences = [
        "{P} has been on their own with {C} since the autumn and has asked for help with mornings.",
        "{C} missed twelve days of school in Term 3, most of them Mondays.",
        "The worker visited at home on {D} and sat with {P} at the kitchen table.",
        "At the family meeting everybody agreed that {C} needs to know who picks up on which day.",
        "{P} was told by {S} that the waiting list is about six weeks long.",
        "{C} said: \"I want to know who is coming to get me.\"",
        "Nothing further has been reported to the service since the last visit.",
        "{P} finds the evenings harder than the mornings, and hardest of all the end of the week.",
        "{P}'s sister lives ten minutes away and has a bed for {C} on hard nights.",
        "There were arguments in front of {C}, which {C} has told the teacher about.",
    ]
}
