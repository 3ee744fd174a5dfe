extension CodeTexts {
  /// Challenges, three per topic: name | meaning in the survey | statements.
  static let challenges = """
    Lange Wartezeiten auf Kurse|H[SQ01]|Auf einen Kursplatz warten {G} mehrere Monate|Die Wartelisten der Kurse sind {Z} zu lang|Bis ein Kurs beginnt, geht viel Zeit verloren
    Kurse passen nicht zu Schicht und Familie|H[SQ02]|Die Kurszeiten passen nicht zu Schichtarbeit und Familie|Wer im Schichtdienst ist, bricht den Kurs oft ab|Die Kurse liegen genau dann, wenn Kinder abgeholt werden
    Unterschiedliche Lernvoraussetzungen in einem Kurs und fehlende Alphabetisierung||In einem Kurs sitzen Menschen mit ganz verschiedenen Voraussetzungen|Für {G} ohne Schulerfahrung geht alles viel zu schnell|Alphabetisierung kommt in den Kursen zu kurz
    Zu wenig bezahlbarer Wohnraum|H[SQ03]|Der Wohnungsmarkt ist {O} praktisch leer|Die Mieten steigen schneller als die Einkommen|{G} bleiben in der Unterkunft, weil sie nichts finden
    Ablehnung bei der Vermietung|H[SQ04]|Bei Besichtigungen werden {G} {Z} abgelehnt|Schon der Name genügt manchmal für eine Absage|Viele Vermieter*innen zögern ohne Begründung
    Beengtes Wohnen und fehlende Rückzugsräume||Kinder haben in der Unterkunft keinen ruhigen Platz zum Lernen|Das enge Wohnen belastet {G} sehr|In kleinen Wohnungen fehlt jeder Rückzug
    Wenig Kontakt zwischen Gruppen|H[SQ05]|Die Gruppen leben {O} eher nebeneinander als miteinander|{G} kennen kaum jemanden außerhalb der eigenen Gemeinschaft|Kontakte bleiben oft beim kurzen Gruß stehen
    Angebote nicht bekannt|H[SQ06]|Viele Angebote sind {O} einfach nicht bekannt|{G} erfahren von Angeboten oft nur durch Zufall|Die Werbung für Angebote erreicht die Menschen nicht
    Fehlende Zeit und Mobilität||Abends fährt {O} kein Bus mehr zurück|{G} haben neben Arbeit und Kurs keine Zeit für Vereine|Die Wege zu den Angeboten sind für viele zu weit
    Abschlüsse nicht anerkannt|H[SQ07]|Abschlüsse werden erst nach langer Zeit anerkannt|{G} arbeiten {Z} unter ihrer Qualifikation|Die Verfahren zur Anerkennung sind kaum zu durchschauen
    Sprachniveau für Ausbildung zu niedrig|H[SQ08]|Das Sprachniveau reicht für die Berufsschule oft nicht|Der Sprung vom Kurs in die Ausbildung ist für viele zu groß|{G} scheitern in der Berufsschule an der Fachsprache
    Unsicherer Aufenthalt hemmt Betriebe||Betriebe zögern, wenn der Aufenthalt unsicher ist|{G} mit Duldung bekommen selten einen Ausbildungsplatz|Die unsichere Lage bremst Betriebe und Beschäftigte
    Verständigung bei Ärzt*innen|H[SQ09]|Die Verständigung in den Praxen gelingt {Z} nicht|{G} verstehen Diagnosen nur zum Teil|Ohne Dolmetschen kommt es in der Praxis zu Missverständnissen
    Traumafolgen und zu wenig Plätze|H[SQ10]|Für traumatisierte Menschen gibt es zu wenige Plätze|Belastungen aus der Flucht werden erst spät erkannt|Die Wartezeit auf eine Behandlung ist sehr lang
    Unklare Wege im Gesundheitssystem||{G} wissen nicht, welche Praxis zuständig ist|Der Weg durch das Gesundheitssystem ist schwer zu verstehen|Viele gehen in die Notaufnahme, weil sie nichts anderes kennen
    Überlastung der Ehrenamtlichen|H[SQ11]|Die Ehrenamtlichen sind {Z} am Limit|Immer weniger Engagierte tragen immer mehr Aufgaben|Viele Freiwillige fühlen sich allein gelassen
    Doppelstrukturen und fehlende Abstimmung|H[SQ12]|Mehrere Stellen machen dasselbe und wissen nichts voneinander|Die Abstimmung zwischen den Trägern fehlt {Z}|Angebote überschneiden sich, während anderes fehlt
    Nachwuchs für das Ehrenamt||Es kommen kaum jüngere Ehrenamtliche nach|Viele Engagierte der ersten Stunde hören auf|{G} werden selten selbst für das Ehrenamt angesprochen
    Behördensprache|H[SQ13]|Die Sprache der Bescheide ist kaum zu verstehen|Selbst Deutschsprachige verstehen manche Briefe nicht|{G} bekommen Schreiben, die niemand erklärt
    Wechselnde Zuständigkeiten|H[SQ14]|Die Zuständigkeiten wechseln {Z}|{G} werden von einer Stelle zur nächsten geschickt|Nach jedem Wechsel beginnt alles von vorn
    Lange Bearbeitungszeiten und fehlende Termine in den zuständigen Stellen||Auf Termine wartet man {Z} mehrere Wochen|Die Bearbeitung der Anträge dauert zu lange|{G} verlieren Ansprüche, weil Termine fehlen
    Alltagsrassismus|H[SQ15]|{G} erleben {Z} abwertende Bemerkungen|Im Bus und beim Einkaufen fallen verletzende Sätze|Alltagsrassismus wird oft nicht als solcher erkannt
    Fehlende Anlaufstelle|H[SQ16]|Nach einem Vorfall weiß niemand, wer zuständig ist|Betroffene bleiben mit ihren Erfahrungen allein|Beschwerden verlaufen {Z} im Sande
    Vorbehalte in Nachbarschaften||In manchen Nachbarschaften halten sich Vorbehalte|Gerüchte verbreiten sich {O} schnell|{G} spüren im Haus eine deutliche Distanz
    """
}
