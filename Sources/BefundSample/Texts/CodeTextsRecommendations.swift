extension CodeTexts {
  /// Recommendations, three per topic: name | meaning in the survey | statements.
  static let recommendations = """
    Kursplanung gemeinsam abstimmen||Alle Kursträger sollten ihre Planung einmal im Halbjahr abstimmen|Ein gemeinsamer Kurskalender für die ganze Stadt|Freie Kursplätze zentral melden
    Kinderbetreuung an Kursorten einrichten||An jedem größeren Kursort eine Kinderbetreuung einrichten|Betreuung und Kurs gemeinsam beantragen|Kitas und Kursträger schließen eine Vereinbarung
    Mehrsprachige Elternlots*innen||Mehrsprachige Elternlots*innen an allen Grundschulen einsetzen|Eltern zu Eltern schulen und vergüten|Einen Wegweiser zum Schulsystem in sieben Sprachen auflegen
    Belegungsrechte und Neubau sichern||Die Stadt sollte sich bei Neubauten Belegungsrechte sichern|Im Baugebiet einen festen Anteil günstiger Wohnungen vorsehen|Mit der Wohnungsgesellschaft eine Quote vereinbaren
    Wohnraumvermittlung aufbauen||Eine Stelle zur Vermittlung zwischen Mieter*innen und Vermieter*innen schaffen|Wohnungslots*innen ausbilden|Einen Mietführerschein anbieten
    Quartiersarbeit ausweiten||Die Quartiersarbeit auf weitere Stadtteile ausweiten|Hausversammlungen mit Sprachmittlung anbieten|Nachbarschaftsfonds für kleine Vorhaben einrichten
    Begegnungsorte dauerhaft fördern||Begegnungsorte nicht nur als Projekt fördern|In jedem Stadtteil einen offenen Treff sichern|Schulräume am Abend für Gruppen öffnen
    Beteiligung mehrsprachig gestalten||Beteiligung von Anfang an mehrsprachig gestalten|Einen Beirat mit Geflüchteten einrichten|Sitzungen mit Dolmetschen anbieten
    Vereine beim Öffnen unterstützen||Vereine mit kleinen Zuschüssen beim Öffnen unterstützen|Schnuppertage aller Vereine gemeinsam veranstalten|Beitragspaten für Kinder und Jugendliche gewinnen
    Anerkennungsberatung vor Ort||Eine Anerkennungsberatung mit Sprechtag in Minden anbieten|Übersetzungskosten aus einem Fonds bezahlen|Kammern und Beratung an einen Tisch bringen
    Praktikumsbörse mit Betrieben||Eine Praktikumsbörse mit den Betrieben organisieren|Betriebe durch feste Ansprechpersonen entlasten|Einen Tag der offenen Betriebe veranstalten
    Sprache im Betrieb fördern||Deutschkurse im Betrieb gemeinsam fördern|Sprachmentor*innen am Arbeitsplatz ausbilden|Fachsprache in kleinen Modulen anbieten
    Dolmetschpool für Praxen||Einen Dolmetschpool für Praxen und Kliniken aufbauen|Dolmetschen per Video in Praxen erproben|Geschulte Sprachmittler*innen vergüten
    Gesundheitslots*innen||Gesundheitslots*innen aus den Gemeinschaften ausbilden|Sprechstunden in den Stadtteiltreffs anbieten|Einen Wegweiser der Praxen mit Sprachen herausgeben
    Traumasensible Angebote ausbauen||Traumasensible Angebote gemeinsam mit den Trägern ausbauen|Fachkräfte zu Traumafolgen fortbilden|Gruppenangebote für Jugendliche schaffen
    Hauptamtliche Stelle für das Ehrenamt||Eine hauptamtliche Stelle für das Ehrenamt dauerhaft sichern|Engagierte regelmäßig einladen und ihnen danken|Auslagen ohne lange Anträge erstatten
    Digitale Übersicht der Angebote pflegen||Eine digitale Übersicht aller Angebote pflegen|Eine Stelle benennen, die den Kalender aktuell hält|Angebote auch als Aushang in den Stadtteilen zeigen
    Regelmäßiges Netzwerktreffen||Zweimal im Jahr ein Netzwerktreffen aller Beteiligten|Arbeitsgruppen zu den vier Feldern fortführen|Ergebnisse in einem kurzen Brief an alle schicken
    Einfache Sprache in der Verwaltung||Bescheide mit einem Blatt in einfacher Sprache ergänzen|Mitarbeitende in einfacher Sprache schulen|Vordrucke gemeinsam mit Betroffenen prüfen
    Interkulturelle Öffnung als Leitziel der gesamten Stadtverwaltung verankern||Die interkulturelle Öffnung als Ziel der Verwaltung beschließen|Stellen so ausschreiben, dass sich mehr Menschen bewerben|Fortbildungen für alle Ämter verbindlich machen
    Lotsenstelle im Rathaus||Eine Lotsenstelle im Eingang des Rathauses einrichten|Termine mit Sprachmittlung bündeln|Anliegen an einer Stelle annehmen und weiterleiten
    Antidiskriminierungsstelle einrichten||Eine unabhängige Antidiskriminierungsstelle einrichten|Beschwerden jährlich auswerten und berichten|Einen Verhaltenskodex für Einrichtungen vereinbaren
    Schutzkonzept für alle Unterkünfte in städtischer und freier Trägerschaft beschließen||Ein Schutzkonzept für alle Unterkünfte beschließen|In jeder Unterkunft eine Vertrauensperson benennen|Frauenräume in allen Häusern vorsehen
    Aktionswochen und Fortbildungen gegen Rassismus||Aktionswochen gegen Rassismus gemeinsam planen|Fortbildungen gegen Rassismus für Einrichtungen anbieten|Preise für mutige Projekte ausloben
    """
}
