/// The irregularities that the first block of respondents carries.
extension SurveyBlock {
  /// Plants what must be known before ratings and challenges are drawn.
  mutating func plantPersonDefects() {
    plantYears()
    plantStraightLiners()
    plantChallengeTexts()
  }

  private mutating func plantYears() {
    let plan: [(age: Int, arrival: Int, text: String, defect: String)] = [
      (3, 1998, "98", "year-completed"), (2, 0, "2105", "implausible-year"),
      (1, 0, "1979", "implausible-year"), (2, 0, "1962", "implausible-year"),
    ]
    for (age, arrival, text, defect) in plan {
      let index = plain {
        $0.origin == .bornAbroad && $0.age == age && $0.role != .refugee && $0.citizenship != 3
      }
      guard let index else { continue }
      people[index].arrival = arrival
      people[index].parentsArrival = 1
      people[index].overrides["ZUZUG_JAHR"] = text
      people[index].defects.append((defect, "ZUZUG_JAHR"))
    }
  }

  private mutating func plantStraightLiners() {
    for (role, value) in zip(
      [Role.citizen, .citizen, .citizen, .professional, .volunteer], [3, 4, 3, 4, 3])
    {
      guard let index = plain({ $0.role == role && $0.lastPage == 7 }) else { continue }
      people[index].challenges = Array(repeating: value, count: Self.challengeCount)
      people[index].duration = random.within(58...87)
      people[index].defects.append(("straight-liner", nil))
    }
  }

  private mutating func plantChallengeTexts() {
    let plan: [(item: Int, text: String, defect: String)] = [
      (2, "6", "unknown-code"), (7, "33", "unknown-code"), (12, "4,5", "unknown-code"),
      (1, "k. A.", "missing-as-text"), (4, "k. A.", "missing-as-text"),
      (8, "k. A.", "missing-as-text"), (9, "k. A.", "missing-as-text"),
      (13, "k.\u{00A0}A.", "missing-as-text"), (15, "k.\u{202F}A.", "missing-as-text"),
    ]
    for (item, text, defect) in plan {
      guard let index = plain({ $0.lastPage == 7 && $0.role != .other }) else { continue }
      let column = SurveyColumns.challenge(item)
      people[index].challenges[item] = Self.notValid
      people[index].overrides[column] = text
      people[index].defects.append((defect, column))
    }
  }

  /// Returns someone at random who carries no irregularity yet.
  private mutating func plain(_ condition: (Respondent) -> Bool) -> Int? {
    let candidates = indices { $0.defects.isEmpty && condition($0) }
    return candidates.isEmpty ? nil : random.pick(candidates)
  }

  /// Plants what builds on finished answers.
  mutating func plantAnswerDefects() {
    for block in [0, 1, 2, 3, 4, 5, 7] {
      let noNeed = Respondent.noNeed
      guard let index = plain({ $0.needs[block] != 0 && $0.needs[block] & noNeed == 0 })
      else { continue }
      people[index].needs[block] |= noNeed
      people[index].defects.append(("exclusive-with-option", "B\(block + 1)[kein]"))
    }
    plantTexts()
    plantLineBreaks()
    plantDecomposedTexts()
  }

  private mutating func plantDecomposedTexts() {
    let pairs = [
      ("Schülerin", "Schu\u{0308}lerin"), ("Flüchtlingspatin", "Flu\u{0308}chtlingspatin"),
    ]
    for (text, decomposed) in pairs {
      guard let index = plain({ $0.roleText == text }) else { continue }
      people[index].roleText = decomposed
      people[index].defects.append(("decomposed-text", "ROLLE_other"))
    }
  }

  private struct PlantedText {
    var isGood: Bool
    var text: String
    var excerpt: String
    var code: Code
    var defect: String
  }

  private static let plantedTexts = [
    PlantedText(
      isGood: true, text: "Frau Erika Mustermann aus dem Treff hilft uns immer.",
      excerpt: "[Name] aus dem Treff hilft uns immer.",
      code: Code(topic: 2, kind: .resource, sub: 2), defect: "person-in-text"),
    PlantedText(
      isGood: false, text: "Bitte Herrn Max Beispiel anrufen, 0571 000 123, er sucht einen Raum.",
      excerpt: "Bitte [Name] anrufen, [Telefon], er sucht einen Raum.",
      code: Code(topic: 2, kind: .need, sub: 0), defect: "person-in-text"),
    PlantedText(
      isGood: false, text: "Mein Name ist Anna Beispielfrau, ich suche lange eine Wohnung.",
      excerpt: "Mein Name ist [Name], ich suche lange eine Wohnung.",
      code: Code(topic: 1, kind: .need, sub: 1), defect: "person-in-text"),
    PlantedText(
      isGood: true, text: "Der Kurs von Frau Musterfrau ist gut, Telefon 0571 000 124.",
      excerpt: "Der Kurs von [Name] ist gut, Telefon [Telefon].",
      code: Code(topic: 0, kind: .resource, sub: 0), defect: "person-in-text"),
    PlantedText(
      isGood: false,
      text: #"=HYPERLINK("http://beispiel.invalid";"Übersicht der Angebote")"#,
      excerpt: "Übersicht der Angebote",
      code: Code(topic: 5, kind: .need, sub: 2), defect: "formula-in-text"),
    PlantedText(
      isGood: false, text: "-Sprachkurse am Abend", excerpt: "Sprachkurse am Abend",
      code: Code(topic: 0, kind: .need, sub: 0), defect: "formula-in-text"),
    PlantedText(
      isGood: false, text: "@Stadt: mehr Wohnungen für Familien",
      excerpt: "mehr Wohnungen für Familien",
      code: Code(topic: 1, kind: .need, sub: 2), defect: "formula-in-text"),
    PlantedText(
      isGood: true, text: #"Gut läuft das "Café International"" am ZOB."#,
      excerpt: "Gut läuft das Café International am ZOB.",
      code: Code(topic: 2, kind: .resource, sub: 2), defect: "stray-quote"),
  ]

  private mutating func plantTexts() {
    for planted in Self.plantedTexts {
      let index = plain { person in
        let answer = planted.isGood ? person.good : person.missing
        guard let answer, person.language == "de" else { return false }
        return answer.mentions.count == 1 && answer.mentions[0].code != nil && !answer.isUncoded
      }
      guard let index else { continue }
      let answer = OpenAnswer(
        text: planted.text,
        mentions: [OpenAnswer.Mention(code: planted.code, excerpt: planted.excerpt)])
      if planted.isGood {
        people[index].good = answer
      } else {
        people[index].missing = answer
      }
      people[index].defects.append((planted.defect, planted.isGood ? "O1" : "O2"))
    }
  }

  private mutating func plantLineBreaks() {
    let endings = [
      "\nVielen Dank!", "\n\nDas wäre schön.", "\nMehr fällt mir nicht ein.", "\nGruß",
    ]
    for number in 0..<19 {
      let isGood = number % 2 == 0
      let index = plain { person in
        person.language == "de" && (isGood ? person.good : person.missing) != nil
      }
      guard let index else { continue }
      let ending = random.pick(endings)
      if isGood {
        people[index].good?.text += ending
      } else {
        people[index].missing?.text += ending
      }
      people[index].defects.append(("line-break-in-answer", isGood ? "O1" : "O2"))
    }
  }
}
