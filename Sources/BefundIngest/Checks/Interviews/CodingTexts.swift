/// The texts of the findings about a list of codings.
enum CodingTexts {
  static let documentName = FindingText(
    (de: "andere Schreibweise des Interviews", en: "other spelling of the interview"),
    why: (
      de: "die Liste der Interviews schreibt den Namen anders",
      en: "the list of interviews writes the name in another way"
    ),
    fix: (de: "nichts zu tun: zusammengeführt", en: "nothing to do: brought together"))

  static let unknownDocument = FindingText(
    (de: "Interview steht nicht in der Liste", en: "interview is not in the list"),
    why: (
      de: "die Liste der Interviews nennt es nicht", en: "the list of interviews does not name it"
    ),
    fix: (de: "in die Liste aufnehmen oder Namen berichtigen", en: "add it or correct the name"))

  static let ambiguousDocument = FindingText(
    (
      de: "mehrere Interviews der Liste könnten gemeint sein",
      en: "several interviews of the list could be meant"
    ),
    why: (
      de:
        "ihre Nummern unterscheiden sich nur in Sonderzeichen und Nullen; die Stelle zählt nirgends",
      en: "their ids differ in special characters and zeros only; the passage counts nowhere"
    ),
    fix: (
      de: "das Dokument genau so nennen wie in der Liste",
      en: "name the document exactly as in the list"
    ))

  static let weight = FindingText(
    (de: "Gewicht nicht lesbar", en: "weight cannot be read"),
    why: (
      de: "erwartet wird eine ganze Zahl von 0 bis 100; ohne sie hat die Stelle kein Gewicht",
      en: "a whole number from 0 to 100 is expected; without it the passage has no weight"
    ),
    fix: (de: "als ganze Zahl schreiben", en: "write it as a whole number"))

  static let noCoder = FindingText(
    (de: "Codierung ohne Namen der codierenden Person", en: "coding without its coder"),
    why: (
      de: "andere Codierungen nennen eine; gezählt wird sie bei 'main_coder'",
      en: "other codings name one; it counts as coded by 'main_coder'"
    ),
    fix: (de: "den Namen ergänzen", en: "add the name"))

  static let coderVariant = FindingText(
    (de: "andere Schreibweise der codierenden Person", en: "other spelling of the coder"),
    why: (
      de: "sie unterscheidet sich nur in Groß- und Kleinschreibung oder Leerzeichen",
      en: "it differs in case or blanks only"
    ),
    fix: (de: "nichts zu tun: zusammengeführt", en: "nothing to do: brought together"))

  static let uncodedInterview = FindingText(
    (
      de: "Interview, das die Hauptcodierung nicht codiert hat",
      en: "interview that the main coder has not coded"
    ),
    why: (
      de: "was nicht ausgewertet ist, nennt nichts; es zählt in keiner Basis",
      en: "what was not analysed names nothing; it is part of no base"
    ),
    fix: (
      de:
        "seine Codierungen exportieren, oder es aus der Liste nehmen, wenn es nicht ausgewertet wird",
      en: "export its codings, or take it off the list if it is not analysed"
    ))

  static let uncountedInterview = FindingText(
    (de: "Interview ohne gezählte Codierung", en: "interview without a counted coding"),
    why: (
      de:
        "seine Codes sind nicht zugeordnet, ausgelassen oder nur ein Thema; es zählt in der Basis aller Angaben "
        + "zu Interviews und nennt nichts",
      en:
        "its codes are not mapped, left out or a topic only; it counts in the base of all figures on interviews "
        + "and names nothing"
    ),
    fix: (
      de: "die Codes zuordnen, oder es aus der Liste nehmen, wenn es nicht ausgewertet ist",
      en: "map the codes, or take it off the list if it was not analysed"
    ))

  static let codedOnce = FindingText(
    (
      de: "als doppelt codiert geführt, aber nur von der Hauptcodierung codiert",
      en: "listed as coded twice, but coded by the main coder only"
    ),
    why: (
      de:
        "für die Übereinstimmung fehlt es, oder es zählt als Interview, in dem die zweite Person nichts fand",
      en:
        "it is missing from the agreement, or counts as an interview in which the second coder found nothing"
    ),
    fix: (
      de: "die zweite Codierung mitexportieren, oder in der Liste 'nein' eintragen",
      en: "export the second coding too, or enter 'no' in the list"
    ))

  static let noLength = FindingText(
    (
      de: "Interview ohne Länge seines Transkripts",
      en: "interview without the length of its transcript"
    ),
    why: (
      de: "andere haben eine; solange eine fehlt, werden Angaben zu Zeichen zurückgehalten",
      en: "others have one; while one is missing, figures on characters are withheld"
    ),
    fix: (
      de: "die Zahl der Zeichen in die Liste eintragen",
      en: "enter the number of characters in the list"
    ))

  static let separator = FindingText(
    (de: "Ebenen des Codes mit Backslash getrennt", en: "levels of the code parted by a backslash"),
    why: (
      de: "ältere Versionen von MAXQDA schreiben so", en: "older versions of MAXQDA write it so"
    ),
    fix: (de: "nichts zu tun: gelesen", en: "nothing to do: read"))

  static let identical = FindingText(
    (de: "Codierung kommt zweimal gleich vor", en: "coding occurs twice alike"),
    why: (
      de: "alle Felder der Zeile sind gleich", en: "all fields of the row are the same"
    ),
    fix: (
      de: "im Projekt prüfen; in Auswertungen zählt sie einmal",
      en: "check in the project; analyses count it once"
    ))

  static let doubleCoded = FindingText(
    (de: "Textstelle hat mehrere Codes", en: "passage has several codes"),
    why: (
      de: "dieselbe Stelle wurde von derselben Person mehrfach codiert",
      en: "the same coder coded the same passage more than once"
    ),
    fix: (
      de: "nichts zu tun: jede Codierung zählt bei ihrem Code",
      en: "nothing to do: each coding counts for its code"
    ))

  static let dateForm = FindingText(
    (de: "Datum in abweichender Schreibweise", en: "date in an unusual form"),
    why: (de: "die meisten Zeilen schreiben es anders", en: "most rows write it differently"),
    fix: (de: "nichts zu tun: gelesen", en: "nothing to do: read"))

  static let dateUnreadable = FindingText(
    (de: "Datum nicht lesbar", en: "date cannot be read"),
    why: (de: "es ist in keiner bekannten Form", en: "it is in no known form"),
    fix: (de: "als 2019-05-03 schreiben", en: "write it as 2019-05-03"))

  static let truncated = FindingText(
    (de: "Name des Codes ist abgeschnitten", en: "name of the code is cut"),
    why: (de: "MAXQDA schneidet Namen bei 63 Zeichen ab", en: "MAXQDA cuts names at 63 characters"),
    fix: (
      de: "nichts zu tun: über den Anfang des Namens zugeordnet",
      en: "nothing to do: matched by the beginning of the name"
    ))

  static let topicOnly = FindingText(
    (de: "nur mit dem Thema codiert", en: "coded with the topic only"),
    why: (
      de: "Bedarf, Herausforderung, Ressource oder Empfehlung fehlt",
      en: "need, challenge, strength or recommendation is missing"
    ),
    fix: (
      de: "nachcodieren; bis dahin zählt die Stelle bei keiner Art",
      en: "code it again; until then the passage counts for no kind"
    ))

  static let unknownCode = FindingText(
    (de: "Code steht nicht im Codesystem", en: "code is not in the code system"),
    why: (de: "vermutlich beim Codieren neu angelegt", en: "probably added while coding"),
    fix: (
      de: "ins Codesystem aufnehmen; bis dahin zählt er nur bei Thema und Art",
      en: "add it to the code system; until then it counts for topic and kind only"
    ))
}
