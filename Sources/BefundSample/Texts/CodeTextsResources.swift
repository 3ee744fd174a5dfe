extension CodeTexts {
  /// Resources, three per topic: name | meaning in the survey | statements.
  static let resources = """
    Engagierte Kursleitungen||Die Kursleitungen sind sehr engagiert|In den Sprachkursen wird geduldig unterrichtet|Viele Lehrkräfte helfen auch nach dem Kurs
    Lernpat*innen und Hausaufgabenhilfe||Die Hausaufgabenhilfe {O} läuft richtig gut|Lernpat*innen begleiten Kinder verlässlich|Durch die Lernpatenschaften haben Kinder Erfolge
    Sprachcafés||Das Sprachcafé ist offen und freundlich|Im Sprachcafé lernt man Deutsch ohne Druck|Die Sprachtreffs {O} sind gut besucht
    Hilfsbereite Nachbarschaften||Die Nachbarschaft {O} hilft beim Einzug|Viele Nachbar*innen unterstützen neue Familien|Im Haus hilft man sich gegenseitig
    Dezentrale Unterbringung||Die Unterbringung in einzelnen Wohnungen hat sich bewährt|Familien wohnen verteilt in der Stadt und nicht am Rand|Dezentrale Wohnungen schaffen schnell Kontakte
    Gute Zusammenarbeit mit einzelnen Vermieter*innen||Mit einzelnen Vermieter*innen klappt die Zusammenarbeit gut|Einige Vermieter*innen melden freie Wohnungen von sich aus|Ein Anruf genügt, wenn es im Haus Fragen gibt
    Feste und gemeinsame Projekte||Die gemeinsamen Feste {O} bringen Menschen zusammen|Bei den Kochabenden sitzen alle an einem Tisch|Der Gemeinschaftsgarten ist ein schöner Ort
    Sportvereine öffnen sich||Die Sportvereine nehmen neue Kinder offen auf|Beim Fußball spielt die Herkunft keine Rolle|Im Verein finden {G} schnell Anschluss
    Offene Treffpunkte im Stadtteil||Der Stadtteiltreff {O} ist für alle da|Im Familienzentrum fühlt man sich willkommen|Die offenen Treffs haben sich gut entwickelt
    Betriebe mit guten Erfahrungen||Einige Betriebe bilden mit großem Erfolg aus|Betriebe berichten von motivierten Auszubildenden|Wer einmal ein Praktikum angeboten hat, tut es wieder
    Jobpat*innen||Jobpat*innen begleiten gut in den Beruf|Die Patenschaften führen oft zu einer Stelle|Bewerbungen gelingen mit den Pat*innen viel besser
    Praxisnahe Maßnahmen||Die Werkstattkurse sind nah an der Praxis|In den Maßnahmen lernt man wirklich etwas|Praktische Kurse machen {G} Mut
    Engagierte Praxen||Einige Praxen nehmen sich viel Zeit|In der Kinderarztpraxis wird gut erklärt|Manche Praxen haben mehrsprachiges Personal
    Beratung der Träger||Die Beratung der Träger ist gut erreichbar|In der Beratungsstelle wird zugehört|Die Migrationsberatung kennt sich sehr gut aus
    Mehrsprachiges Infomaterial||Das mehrsprachige Infoblatt zur Gesundheit hilft sehr|Die Broschüren gibt es in mehreren Sprachen|Wichtige Informationen liegen übersetzt vor
    Breites Ehrenamt||Das Ehrenamt ist {O} sehr stark|Viele Freiwillige sind seit Jahren dabei|Ohne die Ehrenamtlichen ginge hier nichts
    Runder Tisch und Netzwerke||Der Runde Tisch bringt die Beteiligten zusammen|Die Netzwerke arbeiten vertrauensvoll|Man kennt sich und ruft sich kurz an
    Patenschaften||Die Patenschaften halten oft über Jahre|Aus Patenschaften werden Freundschaften|Patinnen und Paten geben viel Sicherheit
    Freundliche Mitarbeitende in der Verwaltung||Die Mitarbeitenden im Bürgerbüro sind freundlich|Im Amt nimmt man sich Zeit für Erklärungen|Viele Mitarbeitende suchen nach Lösungen
    Integrationsbüro als Anlaufpunkt||Das Integrationsbüro ist ein guter Anlaufpunkt|Im Integrationsbüro bekommt man schnell Auskunft|Die Wege zum Integrationsbüro sind kurz
    Integrationsrat||Der Integrationsrat bringt Themen gut ein|Im Integrationsrat werden Anliegen gehört|Der Integrationsrat ist gut vernetzt
    Offene Stadtgesellschaft||Die Stadt ist insgesamt offen und freundlich|Die meisten Menschen hier sind hilfsbereit|Man wird {O} freundlich gegrüßt
    Projekte gegen Rassismus||Die Projekte gegen Rassismus an Schulen sind stark|Viele Schulen setzen sich für Vielfalt ein|Die Aktionswoche hat viele erreicht
    Dialog der Religionen||Der Dialog der Religionen wird gut angenommen|Gemeinden laden sich gegenseitig ein|Das gemeinsame Friedensgebet ist ein gutes Zeichen
    """
}
