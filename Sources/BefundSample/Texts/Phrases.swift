/// Sentences about a code, made from statements and small variations.
enum Phrases {
  private static let groups = [
    "Familien", "Eltern", "junge Leute", "Alleinerziehende", "Zugewanderte", "Geflüchtete",
    "Neuzugewanderte", "Frauen mit kleinen Kindern", "ältere Menschen", "Jugendliche",
  ]
  private static let places = [
    "in der Innenstadt", "in der Nordstadt", "in Bärenkämpen", "in Rodenbeck",
    "am rechten Weserufer", "in den Ortsteilen", "bei uns", "hier vor Ort", "in Minden",
  ]
  private static let times = [
    "seit Langem", "immer wieder", "nach wie vor", "häufig", "sehr oft", "leider",
  ]

  /// Returns one statement about a code with its gaps filled, without a full stop.
  static func statement(_ code: Code, _ random: inout SplitMix64) -> String {
    var text = ""
    var isGap = false
    for character in random.pick(code.statements) {
      switch character {
      case "{": isGap = true
      case "}": isGap = false
      case "G" where isGap: text += random.pick(groups)
      case "O" where isGap: text += random.pick(places)
      case "Z" where isGap: text += random.pick(times)
      default: text.append(character)
      }
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Returns a sentence of an open answer.
  static func answer(_ code: Code, _ random: inout SplitMix64) -> String {
    let statement = statement(code, &random)
    switch random.below(8) {
    case 0: return statement + "!"
    case 1: return "\(code.name): " + statement + "."
    case 2, 3: return statement + "."
    case 4: return statement + ", finde ich."
    case 5: return statement + ". " + random.pick(remarks[code.kind.rawValue])
    default: return random.pick(leadIns[code.kind.rawValue]) + statement + "."
    }
  }

  private static let leadIns = [
    ["Wichtig: ", "Aus meiner Sicht: ", "Ganz klar: ", "Am meisten fehlt mir: ", "Ich denke: "],
    ["Leider: ", "Meine Erfahrung: ", "Ich erlebe: ", "Schwierig ist: ", "Mir fällt auf: "],
    ["Sehr gut: ", "Schön ist: ", "Mir gefällt: ", "Positiv: ", "Dankbar bin ich dafür: "],
    ["Vorschlag: "],
  ]
  private static let remarks = [
    [
      "Da sollte etwas passieren.", "Das wäre mir wichtig.", "Das höre ich von vielen.",
      "Hier bitte ansetzen.",
    ],
    ["Das muss besser werden.", "Das macht müde.", "Das betrifft viele.", "Das ist schade."],
    ["Bitte so weitermachen!", "Das freut mich.", "Danke dafür.", "Das tut gut."],
    ["Das wäre gut."],
  ]

  private static let openers = [
    "Also: ", "Nun ja: ", "Um ein Beispiel zu nennen: ", "Was ich immer sage: ",
    "Aus unserer Sicht: ", "Das möchte ich betonen: ", "Kurz gesagt: ", "Mein Eindruck ist: ",
    "Bei uns im Haus zeigt sich: ", "Das hören wir oft: ", "Ganz offen gesprochen: ",
  ]
  private static let closers: [[String]] = [
    [
      "Das fragen die Menschen bei uns ständig an.", "Daran hängt sehr viel anderes.",
      "Das wäre für uns der erste Schritt.", "Ohne das kommen wir nicht weiter.",
      "Darüber sprechen wir in jeder Teamsitzung.", "Da würde schon wenig Geld viel bewirken.",
      "Das gilt besonders für die ersten zwei Jahre.",
    ],
    [
      "Das erleben wir fast jede Woche.", "Das kostet alle Beteiligten viel Kraft.",
      "Eine schnelle Lösung sehe ich da nicht.", "Darunter leidet auch das Vertrauen.",
      "Das war vor drei Jahren noch anders.", "Und am Ende geben manche einfach auf.",
      "Wir fangen das auf, so gut es geht.",
    ],
    [
      "Das sollte man unbedingt erhalten.", "Darauf können wir wirklich stolz sein.",
      "Das funktioniert auch ohne viel Geld.", "Da merkt man, was möglich ist.",
      "Das ist über Jahre gewachsen.", "Davon könnten andere lernen.",
      "Das trägt uns auch durch schwierige Zeiten.",
    ],
    [
      "Das ließe sich schnell umsetzen.", "Dafür bräuchte es einen Beschluss.",
      "Andere Städte machen das schon.", "Wir würden uns daran beteiligen.",
      "Das sollte in das Konzept.", "Wichtig ist, dass jemand die Verantwortung übernimmt.",
      "Das würde ich ganz oben auf die Liste setzen.",
    ],
  ]

  /// An interview passage: a lead-in, its statement, and one or two further sentences.
  struct Passage {
    var opener: String
    var statement: String
    var closer: String
  }

  /// Returns a passage about a code as someone says it in an interview.
  ///
  /// A second code adds a sentence of its own.
  static func passage(
    _ code: Code, and other: Code? = nil, _ random: inout SplitMix64
  ) -> Passage {
    let closing = random.pick(closers[code.kind.rawValue])
    var middle = statement(code, &random) + "."
    if other != nil || random.below(3) == 0 {
      let second = statement(other ?? code, &random) + "."
      if second != middle { middle += " Und: " + second }
    }
    return Passage(opener: random.pick(openers), statement: middle, closer: closing)
  }
}
