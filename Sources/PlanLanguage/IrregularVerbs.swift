/// English verbs whose past is not made with -ed: "base past participle", alternatives after a slash. A closed class of
/// the language, so it stands here and not among the word lists.
enum IrregularVerbs {
    static let table: StaticString = """
        arise arose arisen;awake awoke awoken;bear bore borne/born;beat beat beaten;become became become;
        begin began begun;bend bent bent;bet bet bet;bind bound bound;bite bit bitten;bleed bled bled;
        blow blew blown;break broke broken;breed bred bred;bring brought brought;broadcast broadcast broadcast;
        build built built;burn burnt/burned burnt/burned;burst burst burst;buy bought bought;cast cast cast;
        catch caught caught;choose chose chosen;cling clung clung;come came come;cost cost cost;creep crept crept;
        cut cut cut;deal dealt dealt;dig dug dug;do did done;draw drew drawn;dream dreamt/dreamed dreamt/dreamed;
        drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;
        fight fought fought;find found found;flee fled fled;fly flew flown;forbid forbade forbidden;
        forecast forecast forecast;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;
        get got got/gotten;give gave given;go went gone;grind ground ground;grow grew grown;hang hung hung;
        have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;
        kneel knelt knelt;know knew known;lay laid laid;lead led led;lean leant/leaned leant/leaned;
        leap leapt/leaped leapt/leaped;learn learnt/learned learnt/learned;leave left left;lend lent lent;
        let let let;lie lay lain;light lit lit;lose lost lost;make made made;mean meant meant;meet met met;
        misunderstand misunderstood misunderstood;outgrow outgrew outgrown;overcome overcame overcome;
        oversee oversaw overseen;overtake overtook overtaken;pay paid paid;prove proved proven/proved;put put put;
        quit quit quit;read read read;rebuild rebuilt rebuilt;redo redid redone;rewrite rewrote rewritten;
        ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought;
        sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shine shone shone;
        shoot shot shot;show showed shown/showed;shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;
        sit sat sat;sleep slept slept;slide slid slid;speak spoke spoken;speed sped sped;
        spell spelt/spelled spelt/spelled;spend spent spent;spill spilt/spilled spilt/spilled;spin spun spun;
        split split split;spoil spoilt/spoiled spoilt/spoiled;spread spread spread;stand stood stood;
        steal stole stolen;stick stuck stuck;sting stung stung;strike struck struck/stricken;strive strove striven;
        swear swore sworn;sweep swept swept;swell swelled swollen;swim swam swum;swing swung swung;take took taken;
        teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;
        understand understood understood;undertake undertook undertaken;undo undid undone;upset upset upset;
        wake woke woken;wear wore worn;weep wept wept;win won won;wind wound wound;withdraw withdrew withdrawn;
        withhold withheld withheld;withstand withstood withstood;write wrote written;undergo underwent undergone;
        foresee foresaw foreseen;resit resat resat;retake retook retaken;resell resold resold
        """
}
