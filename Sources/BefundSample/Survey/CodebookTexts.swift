/// The texts of the questionnaire in German and English.
enum CodebookTexts {
  /// Options of the eight need blocks: German | English, five per block.
  static let needs = """
    mehr Sprachkurse (Abend/Teilzeit)|more language courses (evening, part-time)
    Kinderbetreuung während der Kurse|childcare during courses
    herkunftssprachlicher Unterricht|teaching in the language of origin
    Hausaufgabenhilfe/Lernpat*innen|homework help, learning mentors
    Elterninformation zum Schulsystem|information for parents on the school system
    bezahlbare Wohnungen|affordable flats
    Hilfe bei der Wohnungssuche|help with finding a flat
    Vermittlung Mieter*innen/Vermieter*innen|mediation between tenants and landlords
    Wohnraum für große Familien|housing for large families
    Nachbarschaftsarbeit im Quartier|neighbourhood work
    Orte der Begegnung|places to meet
    gemeinsame Feste/Projekte|shared celebrations and projects
    Beteiligung an Entscheidungen|participation in decisions
    Sport/Kultur öffnen|opening sports and culture
    Frauen- und Mädchenangebote|offers for women and girls
    Anerkennung von Abschlüssen|recognition of qualifications
    Praktika/Einstiegsstellen|internships and entry-level jobs
    berufsbezogenes Deutsch|German for work
    Begleitung in Ausbildung|support during vocational training
    Kontakt zu Betrieben|contact with employers
    Dolmetschen beim Arzt|interpreting at the doctor
    psychosoziale Beratung|psychosocial counselling
    mehrsprachige Gesundheitsinfo|multilingual health information
    Beratungsstelle im Quartier|counselling in the neighbourhood
    Wegweiser Ärzt*innen|guide to doctors
    Koordination der Ehrenamtlichen|coordination of volunteers
    Schulung/Supervision|training and supervision
    Auslagenersatz|reimbursement of expenses
    Räume|rooms
    gemeinsame Übersicht der Angebote|a shared overview of offers
    mehrsprachige Formulare|multilingual forms
    Sprachmittlung im Amt|interpreting at public offices
    interkulturelle Schulung|intercultural training
    mehr Personal mit Einwanderungsgeschichte|more staff with a history of immigration
    eine feste Ansprechperson|one fixed contact person
    Anlaufstelle Diskriminierung|contact point for discrimination
    Öffentlichkeitsarbeit|public relations
    Schutz in Unterkünften|protection in accommodation
    Schulprojekte|school projects
    Dialog der Religionen|dialogue of religions
    """

  /// The sixteen challenges: German | English.
  static let challenges = """
    lange Wartezeiten auf Kurse|long waiting times for courses
    Kurse passen nicht zu Schicht/Familie|courses do not fit shifts and family
    zu wenig bezahlbarer Wohnraum|too little affordable housing
    Ablehnung bei Vermietung|rejection by landlords
    wenig Kontakt zwischen Gruppen|little contact between groups
    Angebote nicht bekannt|offers are not known
    Abschlüsse nicht anerkannt|qualifications are not recognised
    Sprachniveau für Ausbildung zu niedrig|language level too low for vocational training
    Verständigung bei Ärzt*innen|communication with doctors
    Traumafolgen/zu wenig Plätze|effects of trauma, too few places
    Überlastung Ehrenamtlicher|overload of volunteers
    Doppelstrukturen/fehlende Abstimmung|duplicate structures, lack of coordination
    Behördensprache|language of public offices
    wechselnde Zuständigkeiten|changing responsibilities
    Alltagsrassismus|everyday racism
    fehlende Anlaufstelle|no contact point
    """

  static func pairs(_ table: String) -> [(german: String, english: String)] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: "|").map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }

  /// Variables about the person: name | type | German | English.
  static let person = """
    ROLLE|single|In welcher Rolle beantworten Sie die Fragen?|In which role do you answer the questions?
    GEB_SELBST|single|Wo sind Sie geboren?|Where were you born?
    GEB_MUTTER|single|Wo ist Ihre Mutter geboren?|Where was your mother born?
    GEB_VATER|single|Wo ist Ihr Vater geboren?|Where was your father born?
    ZUZUG_JAHR|number|In welchem Jahr sind Sie nach Deutschland gezogen? (1950 bis 2019)|In which year did you move to Germany? (1950 to 2019)
    STAAT|single|Welche Staatsangehörigkeit haben Sie?|What is your citizenship?
    ELTERN_ZUZUG|single|Sind Ihre Eltern seit 1950 in das heutige Deutschland zugewandert?|Have your parents immigrated to today's Germany since 1950?
    STAAT_ELT|single|Haben Ihre Eltern die deutsche Staatsangehörigkeit seit Geburt?|Have your parents been German citizens since birth?
    ALTER|single|Wie alt sind Sie?|How old are you?
    GESCHL|single|Welches Geschlecht haben Sie?|What is your gender?
    BEZIRK|single|In welchem Teil von Minden wohnen Sie?|In which part of Minden do you live?
    DEUTSCH|single|Wie gut sprechen Sie Deutsch?|How well do you speak German?
    TEILNAHME|single|Möchten Sie zur Auftaktkonferenz kommen?|Would you like to come to the opening conference?
    """

  /// Values of a variable: name | code | German | English | kind of missing value.
  static let values = """
    ROLLE|A1|Bürger*in|citizen|
    ROLLE|A2|ehrenamtlich tätig|volunteer|
    ROLLE|A3|hauptamtlich tätig (Träger, Schule, Kita, Jobcenter, Verwaltung)|professional (agency, school, day care, job centre, administration)|
    ROLLE|A4|in der Politik tätig (Rat, Ausschuss, Integrationsrat)|politician (council, committee, integration council)|
    ROLLE|A5|in einer Migrant*innenorganisation oder einem Verein aktiv|active in a migrant organisation or association|
    ROLLE|A6|geflüchtet, seit 2014 nach Minden gekommen|refugee, came to Minden since 2014|
    ROLLE|-oth-|Sonstiges|other|
    GEB_SELBST|1|in Deutschland|in Germany|
    GEB_SELBST|2|in einem anderen Land|in another country|
    GEB_SELBST|-8|weiß nicht|don't know|weiss_nicht
    GEB_SELBST|-9|keine Angabe|no answer|keine_angabe
    STAAT|1|deutsch seit Geburt|German since birth|
    STAAT|2|deutsch durch Einbürgerung|German by naturalisation|
    STAAT|3|deutsch als (Spät-)Aussiedler*in|German as an (ethnic German) repatriate|
    STAAT|4|nicht deutsch|not German|
    STAAT|-9|keine Angabe|no answer|keine_angabe
    ELTERN_ZUZUG|1|beide|both|
    ELTERN_ZUZUG|2|ein Elternteil|one parent|
    ELTERN_ZUZUG|3|kein Elternteil|neither parent|
    ELTERN_ZUZUG|-8|weiß nicht|don't know|weiss_nicht
    STAAT_ELT|1|beide seit Geburt deutsch|both German since birth|
    STAAT_ELT|2|ein Elternteil nicht|one parent not|
    STAAT_ELT|3|beide nicht|neither|
    STAAT_ELT|-8|weiß nicht|don't know|weiss_nicht
    ALTER|1|16–24 Jahre|16–24 years|
    ALTER|2|25–39 Jahre|25–39 years|
    ALTER|3|40–59 Jahre|40–59 years|
    ALTER|4|60–74 Jahre|60–74 years|
    ALTER|5|75 Jahre und älter|75 years and older|
    ALTER|-9|keine Angabe|no answer|keine_angabe
    GESCHL|1|weiblich|female|
    GESCHL|2|männlich|male|
    GESCHL|3|divers|diverse|
    GESCHL|-9|keine Angabe|no answer|keine_angabe
    BEZIRK|1|Innenstadt/Königstor|Innenstadt/Königstor|
    BEZIRK|2|Nordstadt|Nordstadt|
    BEZIRK|3|Bärenkämpen|Bärenkämpen|
    BEZIRK|4|Rodenbeck|Rodenbeck|
    BEZIRK|5|Rechtes Weserufer|Rechtes Weserufer|
    BEZIRK|6|übrige Ortsteile|other parts of the city|
    BEZIRK|-9|keine Angabe|no answer|keine_angabe
    DEUTSCH|1|muttersprachlich|as a native speaker|
    DEUTSCH|2|sehr gut|very well|
    DEUTSCH|3|gut|well|
    DEUTSCH|4|etwas|a little|
    DEUTSCH|5|kaum|hardly|
    DEUTSCH|-7|trifft nicht zu|not applicable|trifft_nicht_zu
    TEILNAHME|1|ja|yes|
    TEILNAHME|2|nein|no|
    TEILNAHME|3|vielleicht|perhaps|
    """
}
