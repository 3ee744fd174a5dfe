/// Titles, holders and audiences of the offers; none of them exists.
enum OfferTexts {
  static let titles: [[String]] = [
    [
      "Sprachkurs „Deutsch am Abend“", "Integrationskurs mit Kinderbetreuung", "Lernpatenschaften",
      "Sprachcafé am Vormittag", "Hausaufgabenhilfe A", "Hausaufgabenhilfe B",
      "Alphabetisierung in kleinen Gruppen", "Elterncafé Schule", "Vorlesestunde mehrsprachig",
      "Ferienkurs Deutsch", "Konversation am Samstag", "Sprachpatenschaften",
      "Brückenkurs Berufsschule", "Lernwerkstatt", "Rucksackgruppe Kita", "Online-Lerntreff",
      "Schreibwerkstatt", "Deutsch für Mütter", "Computerkurs einfach erklärt", "Lesekreis",
      "Deutsch – leicht gemacht",
    ],
    ["Beratung zur Wohnungssuche", "Mietführerschein", "Wohnlots*innen", "Umzugshilfe"],
    [
      "Begegnungscafé „Offene Tür“", "Gemeinschaftsgarten", "Kochabend der Kulturen",
      "Frauentreff", "Fußball für alle", "Radkurs für Frauen", "Stadtteilfest",
      "Theatergruppe", "Chor ohne Grenzen", "Nähtreff", "Spieleabend", "Wandergruppe",
      "Mädchentreff", "Männerkochkurs", "Tanzprojekt", "Kulturlots*innen", "Ferienspiele",
      "Mittagstisch (2 € je Essen)",
    ],
    [
      "Jobpat*innen", "Bewerbungswerkstatt", "Praktikumsbörse", "Werkstattkurs Metall",
      "Beratung zur Anerkennung", "Ausbildungsbegleitung", "Pflege – Einstieg mit Sprache",
      "Gründungsberatung", "Betriebsbesuche",
    ],
    [
      "Gesundheitslots*innen", "Sprechstunde im Quartier", "Gruppe für traumatisierte Jugendliche",
      "Hebammensprechstunde", "Dolmetschdienst Praxis", "Familienberatung",
    ],
    [
      "Freiwilligenbörse", "Austausch der Pat*innen", "Runder Tisch", "Schulung für Engagierte",
      "Ehrenamtstelefon", "Netzwerktreffen", "Raumbörse", "Dankeschön-Abend",
    ],
    ["Lotsendienst im Rathaus", "Formularhilfe", "Sprachmittlung im Amt"],
    ["Schule ohne Vorurteile", "Aktionswoche Vielfalt"],
  ]

  static let holders: [String: [(name: String, type: String)]] = [
    "professionell": [
      ("Wohlfahrtsverband A", "Wohlfahrtsverband"), ("Wohlfahrtsverband B", "Wohlfahrtsverband"),
      ("Wohlfahrtsverband C", "Wohlfahrtsverband"), ("Bildungsträger A", "Bildungsträger"),
      ("Bildungsträger B", "Bildungsträger"), ("Fachbereich A", "Stadtverwaltung"),
      ("Kita C", "Schule/Kita"), ("Gesamtschule B", "Schule/Kita"),
    ],
    "Projekt": [
      ("Kulturverein A", "Verein/MSO"), ("Frauenverein C", "Verein/MSO"),
      ("Wohlfahrtsverband D", "Wohlfahrtsverband"), ("Bildungsträger C", "Bildungsträger"),
      ("Fachbereich B", "Stadtverwaltung"),
    ],
    "Ehrenamt": [
      ("Helferkreis A", "Ehrenamtsgruppe"), ("Helferkreis B", "Ehrenamtsgruppe"),
      ("Patenprojekt C", "Ehrenamtsgruppe"), ("Gemeinde A", "Kirche/Religionsgemeinschaft"),
      ("Elternverein D", "Verein/MSO"),
    ],
  ]

  static let funding = [
    "professionell": ["Bund", "Land", "kommunal", "Bund und Land"],
    "Projekt": ["Land, bis 5.000 €", "Stiftung", "EU", "Bund"],
    "Ehrenamt": ["Spenden", "ohne", "kommunal, 500 € im Jahr"],
  ]

  /// Audiences by the offer's first topic.
  static let audiences = [
    ["alle", "Familien", "Kinder", "Erwachsene", "Neuzugewanderte", "Geflüchtete"],
    ["alle", "Familien", "Neuzugewanderte"], ["alle", "Familien", "Jugendliche 14–18"],
    ["Erwachsene", "Geflüchtete", "Jugendliche 14–18"], ["alle", "Familien", "Geflüchtete"],
    ["Ehrenamtliche", "alle"], ["alle", "Neuzugewanderte"], ["Jugendliche 14–18", "alle"],
  ]

  static let districts = [
    "Innenstadt/Königstor", "Nordstadt", "Bärenkämpen", "Rodenbeck", "Rechtes Weserufer",
    "ganze Stadt", "ganze Stadt",
  ]
}
