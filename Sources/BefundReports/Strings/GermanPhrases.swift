extension Phrases {
  /// The German phrases.
  static let german: [ID: String] = [
    .basisTitle: "Wer geantwortet hat",
    .overviewTitle: "Handlungsbedarf im Überblick",
    .perspectivesTitle: "Perspektiven im Vergleich",
    .registrationsTitle: "Anmeldungen zur Konferenz",
    .methodsTitle: "Wie die Zahlen entstehen",
    .contents: "Inhalt",
    .tablesTitle: "Tabellen",
    .figureNote: "Jede Zahl dieses Textes ist über ihren Schlüssel aus den Tabellen übernommen.",
    .records:
      "Für die Befragung liegen {{cleaning.raw.count}} Rohdatensätze vor; auswertbar sind "
      + "{{cleaning.usable.count}}.",
    .dropped: "Nicht gezählt werden: {reasons}.",
    .access:
      "Von {{response.access.token@invited.count}} persönlich Eingeladenen haben "
      + "{{response.access.token@answered.count}} auswertbar geantwortet.",
    .openLink:
      "Über den offenen Link kamen {{response.access.link@answered.count}} auswertbare "
      + "Antworten; für sie ist eine Rücklaufquote nicht bestimmbar.",
    .interviewBasis:
      "Hinzu kommen {{interviews.{id}.base}} Interviews mit Expert*innen.",
    .oneInterviewBasis: "Hinzu kommt ein Interview mit Expert*innen.",
    .oneInterviewBasisOnly: "Grundlage ist ein Interview mit Expert*innen.",
    .interviewBasisOnly: "Grundlage sind {{interviews.{id}.base}} Interviews mit Expert*innen.",
    .registrationBasis:
      "Zur Konferenz waren {{registrations.persons.count}} Personen angemeldet.",
    .noSample:
      "Die Befragung ist keine Zufallsauswahl. Ihre Anteile beschreiben die Befragten; auf alle "
      + "Einwohner*innen lassen sie sich nicht übertragen.",
    .actionMeaning:
      "Handlungsbedarf heißt hier: Eine Person hält das Thema für wichtig und ist zugleich damit "
      + "unzufrieden.",
    .topicsRanked:
      "Den größten Handlungsbedarf sehen die Befragten bei {first}, danach bei {second} und bei "
      + "{third}.",
    .topicsRankedOpen:
      "Handlungsbedarf sehen die Befragten am häufigsten bei {topics}. Wo eine "
      + "Spanne von Rängen steht, ist die Reihenfolge aus diesen Antworten nicht sicher abzulesen.",
    .topicsLast:
      "Am seltensten sehen sie ihn bei {topic} ({{action.{id}.percent}}, n = {{action.{id}.base}}).",
    .topicsFew: "Die Anteile der Befragten mit Handlungsbedarf sind: {topics}.",
    .topicActionSmall: "{{action.{id}.percent}} Befragten sehen hier Handlungsbedarf.",
    .needsSmall:
      "Genannt werden unter anderem „{first}“ ({{needs.{firstID}.percent}} Befragten) und „{second}“ "
      + "({{needs.{secondID}.percent}}).",
    .challengeOne:
      "Die Herausforderung „{item}“ wird im Mittel mit {{challenges_detail.{id}@mean.mean}} von {max} "
      + "bewertet (n = {{challenges_detail.{id}.base}}), Werte {top} bei "
      + "{{challenges_detail.{id}@top.percent}}.",
    .withinCapacity: "Der Saal hat {{registrations.capacity.count}} Plätze.",
    .presentOnly: "Erschienen sind {{registrations.attended.count}} der angemeldeten Personen.",
    .topicsListed:
      "Die Anteile der Befragten mit Handlungsbedarf sind: {topics}. Eine Rangfolge steht hier nicht, "
      + "weil Gesamtwert und Mittel der Gruppen die Themen verschieden ordnen oder Werte gleich sind.",
    .allAgree:
      "Alle Gruppen mit mindestens {plain} Befragten ({groups}) sehen den größten Handlungsbedarf bei "
      + "{topic}.",
    .shownAgree:
      "Alle Gruppen mit mindestens {plain} Befragten, deren Werte vollständig ausgewiesen sind "
      + "({groups}), sehen den größten Handlungsbedarf bei {topic}.",
    .shownAgreeOpen:
      "In allen Gruppen mit mindestens {plain} Befragten, deren Werte vollständig ausgewiesen sind "
      + "({groups}), steht {topic} beim Handlungsbedarf vorn. Nicht sicher ist das in diesen Gruppen: "
      + "{open}.",
    .allAgreeOpen:
      "In allen Gruppen mit mindestens {plain} Befragten ({groups}) steht {topic} beim "
      + "Handlungsbedarf vorn. Nicht sicher ist das in diesen Gruppen: {open}.",
    .actionDiffers:
      "Bei {topic} liegen die Gruppen auseinander: {high} sehen zu {{action.{id}@{highID}.percent}} "
      + "(n = {{action.{id}@{highID}.base}}) Handlungsbedarf, {low} zu {{action.{id}@{lowID}.percent}} "
      + "(n = {{action.{id}@{lowID}.base}}).",
    .actionDiffersGroups:
      "Bei {topic} liegen die Gruppen auseinander: {high} ({highSize} Befragte) sehen zu "
      + "{{action.{id}@{highID}.percent}} Handlungsbedarf, {low} ({lowSize} Befragte) zu "
      + "{{action.{id}@{lowID}.percent}}.",
    .noActionDifference:
      "Zwischen den Gruppen ist beim Handlungsbedarf kein klarer Unterschied erkennbar.",
    .noShownActionDifference:
      "Soweit die Anteile der Gruppen ausgewiesen sind, ist zwischen ihnen beim Handlungsbedarf kein klarer "
      + "Unterschied erkennbar.",
    .interviewsFirst:
      "In den Interviews werden Bedarfe oder Herausforderungen am häufigsten zu {topics} genannt "
      + "({{perspectives.{id}@interviews.count}} von {interviews}).",
    .topicAction:
      "{{action.{id}.percent}} der Befragten sehen hier Handlungsbedarf "
      + "(n = {{action.{id}.base}}).",
    .topicGap:
      "Die Wichtigkeit liegt im Mittel bei {{gap.{id}@importance.mean}}, die Zufriedenheit bei "
      + "{{gap.{id}@satisfaction.mean}} (jeweils von 1 bis 5).",
    .needsFirst:
      "Am häufigsten genannt wird „{first}“ ({{needs.{firstID}.percent}} von "
      + "{{needs.{firstID}.base}} Befragten), danach „{second}“ "
      + "({{needs.{secondID}.percent}}).",
    .needsFirstOnly:
      "Am häufigsten genannt wird „{first}“ ({{needs.{firstID}.percent}} von "
      + "{{needs.{firstID}.base}} Befragten); oft genannt wird auch „{second}“ "
      + "({{needs.{secondID}.percent}}).",
    .needsTied:
      "Am häufigsten und etwa gleich oft genannt werden „{first}“ und „{second}“ "
      + "({{needs.{firstID}.percent}} und {{needs.{secondID}.percent}} von "
      + "{{needs.{firstID}.base}} Befragten).",
    .needsTogether:
      "Zu den oft genannten Bedarfen gehören „{first}“ ({{needs.{firstID}.percent}} von "
      + "{{needs.{firstID}.base}} Befragten) und „{second}“ ({{needs.{secondID}.percent}}); "
      + "welcher vorn steht, hängt von der Größe der Gruppen ab.",
    .needsBoth:
      "Zu den oft genannten Bedarfen gehören „{first}“ ({{needs.{firstID}.percent}} von "
      + "{{needs.{firstID}.base}} Befragten) und „{second}“ ({{needs.{secondID}.percent}}).",
    .needsOpen:
      "Zu den oft genannten Bedarfen gehören „{first}“ ({{needs.{firstID}.percent}} von "
      + "{{needs.{firstID}.base}} Befragten) und „{second}“ ({{needs.{secondID}.percent}}); "
      + "welcher vorn steht, ist aus diesen Antworten nicht sicher abzulesen (Rang {range}).",
    .needDiffers:
      "Deutlich auseinander liegen die Gruppen bei „{need}“: {high} nennen dies zu "
      + "{{needs.{id}@{highID}.percent}} (n = {{needs.{id}@{highID}.base}}), {low} zu "
      + "{{needs.{id}@{lowID}.percent}} (n = {{needs.{id}@{lowID}.base}}).",
    .noNeedDifference:
      "Zwischen den Gruppen ist bei den Bedarfen kein klarer Unterschied erkennbar.",
    .noShownDifference:
      "Soweit die Anteile der Gruppen ausgewiesen sind, ist zwischen ihnen bei den Bedarfen kein klarer "
      + "Unterschied erkennbar.",
    .smallGroup:
      "In der Gruppe „{group}“ nennen {{needs.{id}@{groupID}.percent}} „{need}“.",
    .challengeFirst:
      "Unter den abgefragten Herausforderungen dieses Themas wird „{item}“ am höchsten bewertet: "
      + "Mittelwert {{challenges_detail.{id}@mean.mean}} von {max} "
      + "(n = {{challenges_detail.{id}.base}}), Werte {top} bei {{challenges_detail.{id}@top.percent}}.",
    .challengeTied:
      "Die Herausforderungen „{item}“ und „{other}“ werden im Mittel mit "
      + "{{challenges_detail.{id}@mean.mean}} (n = {{challenges_detail.{id}.base}}) und "
      + "{{challenges_detail.{otherID}@mean.mean}} (n = {{challenges_detail.{otherID}.base}}) von {max} "
      + "bewertet; eine klare Reihenfolge ergibt das nicht.",
    .challengeUnsure:
      "„{item}“ können viele nicht beurteilen: {{challenges_detail.{id}@dont_know.percent}} von "
      + "{{challenges_detail.{id}@dont_know.base}} antworten mit „weiß nicht“.",
    .topicInterviews:
      "In {{interviews.{id}.count}} von {interviews} kommt das Thema vor, mit "
      + "{{interviews.{id}@passages.count}} codierten Textstellen.",
    .topicNamedOnce:
      "In {{interviews.{id}.count}} von {interviews} kommt das Thema vor, mit einer codierten Textstelle.",
    .topicUnnamedInOne: "Im Interview kommt das Thema nicht vor.",
    .topicUnnamed: "In keinem der {interviews} kommt das Thema vor.",
    .registered:
      "Die Anmeldeliste hat {{registrations.rows.count}} Zeilen; "
      + "{{registrations.live.count}} gültige Anmeldungen stehen für "
      + "{{registrations.persons.count}} Personen.",
    .punctual:
      "{{registrations.on_time.count}} Personen haben sich rechtzeitig angemeldet, "
      + "{{registrations.late.count}} nach der Frist.",
    .overCapacity:
      "Der Saal hat {{registrations.capacity.count}} Plätze; das sind "
      + "{{registrations.over_capacity.count}} weniger, als Personen angemeldet waren.",
    .present:
      "Erschienen sind {{registrations.attended.count}} der angemeldeten Personen und "
      + "{{registrations.walk_ins.count}} ohne Anmeldung, zusammen "
      + "{{registrations.present.count}}.",
    .methodShares:
      "Anteile sind Anteile der Befragten in Prozent. Bei Mehrfachnennungen zählt jede Person je "
      + "Bedarf einmal; die Anteile können zusammen mehr als 100 Prozent ergeben.",
    .methodAction:
      "Ein Anteil „mit irgendeinem Bedarf“ wird nicht ausgewiesen: Bei vielen Optionen liegt er immer nahe 100 Prozent.",
    .methodGroups:
      "Der Gesamtwert hängt davon ab, wie viele Personen jeder Gruppe geantwortet haben. Daneben "
      + "steht das Mittel der Gruppen, in dem jede Gruppe gleich viel zählt.",
    .methodSmall:
      "Bei weniger als {plain} Befragten stehen im Text Personenzahlen statt Prozent, in Tabellen "
      + "Klammern; unter {shown} steht ein Schrägstrich. Ein Unterschied zwischen Gruppen wird erst ab "
      + "{difference} Prozentpunkten und mindestens {plain} Befragten auf beiden Seiten beschrieben.",
    .methodSmallPublic:
      "Was einzelne Personen verriete, auch durch Vergleichen und Ausrechnen, ist mit einem Punkt "
      + "verdeckt. Bei weniger als {plain} Befragten stehen im Text Personenzahlen statt Prozent, in "
      + "Tabellen Klammern. Ein Unterschied zwischen Gruppen wird erst ab {difference} Prozentpunkten "
      + "und mindestens {plain} Befragten auf beiden Seiten beschrieben.",
    .methodRounded:
      "Alle Anzahlen von Personen sind auf Vielfache von {multiple} gerundet, auch im Text; Anteile "
      + "sind aus gerundeten Anzahlen gebildet. So verrät kein Vergleich einzelne Personen.",
    .methodShown:
      "Von {cells} Zellen der Bedarfe nach Gruppen (ohne „anderer“ und „kein weiterer“) sind "
      + "{visible} ausgewiesen, {percent}.",
    .methodShownMerge:
      "Von {cells} Zellen der Bedarfe nach Gruppen (ohne „anderer“ und „kein weiterer“) sind "
      + "{visible} ausgewiesen, {percent}. Am meisten zusätzlich sichtbar würde, wenn die Gruppen {groups} "
      + "zusammengelegt wären.",
    .methodInterviews:
      "Bei Interviews zählen Textstellen und Interviews getrennt: Ein gesprächiges Interview hat "
      + "viele Stellen, zählt aber nur einmal. „Nicht gefragt“ ist etwas anderes als „nicht "
      + "genannt“.",
    .methodOrigin:
      "Einwanderungsgeschichte und Migrationshintergrund sind zwei verschiedene Merkmale mit "
      + "eigener Definition und werden nicht vermischt.",
    .methodRanks:
      "Eine Spanne wie „Rang 1 bis 2“ steht, wo die Reihenfolge nicht sicher ist: Werden die "
      + "erhaltenen Antworten neu gezogen, liegt der Rang in 95 von 100 Ziehungen in dieser Spanne.",
    .methodRounding:
      "Gerundet wird einmal, am Ende. Gerundete Anteile müssen nicht 100 ergeben.",
  ]
}
