extension CodeTexts {
  /// Needs, three per topic: name | meaning in the survey | statements.
  static let needs = """
    Sprachkurse am Abend und in Teilzeit|B1[SQ01]|Es fehlen Sprachkurse am Abend und am Wochenende|Wer arbeitet, findet {O} kaum einen Teilzeitkurs|{G} brauchen Kurse, die neben dem Beruf zu schaffen sind
    Sprachkurse mit Kinderbetreuung|B1[SQ02]|Während der Kurse fehlt eine verlässliche Kinderbetreuung|{G} können ohne Betreuung der Kinder nicht zum Kurs kommen|Kinderbetreuung direkt am Kursort würde vielen helfen
    Elterninformation zum Schulsystem|B1[SQ05]|Eltern brauchen verständliche Informationen zum Schulsystem|{G} wissen oft nicht, wie der Übergang in die weiterführende Schule läuft|Elternabende müssten mehrsprachig vorbereitet werden
    Bezahlbare Wohnungen|B2[SQ01]|Es fehlen bezahlbare Wohnungen {O}|{G} finden keine Wohnung, die sie bezahlen können|Der größte Bedarf sind kleine und günstige Wohnungen
    Hilfe bei der Wohnungssuche|B2[SQ02]|{G} brauchen jemanden, der bei der Wohnungssuche mitgeht|Für Besichtigungen und Anträge fehlt eine feste Begleitung|Eine Beratung rund um die Wohnungssuche wäre wichtig
    Wohnraum für große Familien|B2[SQ04]|Für Familien mit vier oder mehr Kindern gibt es {O} fast nichts|Große Wohnungen sind {Z} nicht zu bekommen|{G} leben zu sechst in zwei Zimmern
    Orte der Begegnung im Stadtteil|B3[SQ01]|Es fehlt {O} ein offener Treffpunkt ohne Verzehrzwang|{G} wünschen sich einen Ort, an dem man sich einfach begegnet|Begegnung braucht Räume, die auch abends offen sind
    Beteiligung an Entscheidungen der Stadtgesellschaft|B3[SQ03]|{G} möchten bei Entscheidungen früher gefragt werden|Beteiligung müsste auch ohne perfektes Deutsch möglich sein|Es braucht Formen der Mitsprache, die einladen
    Angebote für Frauen und Mädchen|B3[SQ05]|Für Frauen und Mädchen gibt es {O} zu wenige Angebote|Schwimm- und Radkurse für Frauen sind sofort ausgebucht|Mütter brauchen einen geschützten Treffpunkt am Vormittag
    Anerkennung von Abschlüssen begleiten|B4[SQ01]|{G} brauchen Hilfe bei der Anerkennung ihrer Abschlüsse|Die Anerkennung müsste von Anfang an begleitet werden|Für die Übersetzung der Zeugnisse fehlt Unterstützung
    Praktika und Einstiegsstellen|B4[SQ02]|Es braucht mehr Praktika, aus denen eine Stelle werden kann|{G} suchen einen ersten Einstieg in den Betrieb|Kurze Schnupperpraktika wären ein guter Anfang
    Berufsbezogenes Deutsch|B4[SQ03]|Deutsch für den Beruf fehlt {Z}, gerade in der Pflege|{G} brauchen Fachsprache und nicht nur Alltagsdeutsch|Sprache müsste direkt am Arbeitsplatz gelernt werden
    Dolmetschen beim Arztbesuch|B5[SQ01]|Beim Arztbesuch fehlt jemand, der dolmetscht|Kinder sollten in der Praxis nicht übersetzen müssen|{G} gehen ohne Sprachmittlung gar nicht erst in die Praxis
    Psychosoziale Beratung|B5[SQ02]|Es fehlen Plätze in der psychosozialen Beratung|{G} warten Monate auf ein erstes Gespräch|Beratung müsste in mehreren Sprachen möglich sein
    Beratungsstelle im Quartier|B5[SQ04]|Eine Beratungsstelle {O} würde kurze Wege schaffen|{G} brauchen Beratung in der Nähe der Wohnung|Eine offene Sprechstunde im Quartier fehlt
    Koordination der Ehrenamtlichen|B6[SQ01]|Ehrenamtliche brauchen eine hauptamtliche Koordination|Ohne feste Ansprechpartner*innen geben viele Engagierte auf|Es fehlt jemand, der Ehrenamt und Familien zusammenbringt
    Schulung und Supervision|B6[SQ02]|Engagierte wünschen sich Schulung und Supervision|Für schwierige Situationen fehlt den Ehrenamtlichen ein Austausch|Fortbildungen müssten am Abend liegen
    Gemeinsame Übersicht der Angebote|B6[SQ05]|Es fehlt eine gemeinsame Übersicht aller Angebote|{G} wissen nicht, welche Angebote es {O} gibt|Ein Kalender für alle Angebote wäre ein großer Schritt
    Mehrsprachige Formulare und Bescheide|B7[SQ01]|Formulare und Bescheide müssten mehrsprachig erklärt werden|{G} verstehen die Briefe vom Amt nicht|Ein Merkblatt in einfacher Sprache würde schon helfen
    Sprachmittlung im Amt|B7[SQ02]|Im Amt fehlt {Z} eine Sprachmittlung|Termine scheitern, weil niemand dolmetschen kann|Sprachmittler*innen sollten fest gebucht werden können
    Eine feste Ansprechperson für alle Anliegen rund um Aufenthalt und Leistungen|B7[SQ05]|Es braucht eine feste Ansprechperson für alle Anliegen|{G} müssen ihr Anliegen jedes Mal neu erklären|Eine Stelle für alle Fragen würde Wege sparen
    Anlaufstelle bei Diskriminierung|B8[SQ01]|Es fehlt eine unabhängige Anlaufstelle bei Diskriminierung|{G} wissen nicht, wohin sie sich nach einem Vorfall wenden können|Beschwerden brauchen eine Stelle, die ihnen nachgeht
    Schutz in Unterkünften|B8[SQ03]|In den Unterkünften braucht es abschließbare Räume|Frauen und Kinder brauchen in Unterkünften mehr Schutz|Ein Schutzkonzept für alle Häuser fehlt
    Schulprojekte gegen Vorurteile|B8[SQ04]|An den Schulen fehlen Projekte gegen Vorurteile|Kinder sollten früh lernen, über Ausgrenzung zu sprechen|Schulklassen brauchen Zeit für solche Themen
    """
}
