import BefundModel
import BefundTables

/// One passage for each topic and kind, in its own words.
enum AnchorExamples {
  /// The lengths, in characters, that read well as an example.
  private static let goodLengths = 60...300

  /// Returns the example of a topic and kind, or `nil` where no passage may be shown.
  ///
  /// First come released quotes, then those that a coder marked, then the greatest weight, then
  /// lengths that read well, then the order of the export. Quotes that seem to name a person are
  /// left out.
  static func example(_ codings: [Coding], _ topic: String, _ kind: CodingKind) -> Quote? {
    let candidates = codings.filter {
      $0.topic == topic && $0.kind == kind && $0.quote?.namesPerson == false
    }
    func key(_ coding: Coding) -> (Int, Int, Int, Int) {
      let quote = coding.quote
      return (
        quote?.isReleased == true ? 0 : 1, coding.isAnchor ? 0 : 1, -(coding.weight ?? 0),
        goodLengths.contains(quote?.text.count ?? 0) ? 0 : 1
      )
    }
    // `min` takes the first of equal ones.
    return candidates.min { key($0) < key($1) }?.quote
  }

  /// What a quote tells in a public edition: nothing more, once the analysts released it.
  static func origin(_ quote: Quote?) -> CellOrigin? {
    quote?.isReleased == true ? .publicFact : nil
  }

  /// Topics and kinds with their example and what it is released by; `nil` without quotes.
  static func table(_ data: InterviewData, _ study: Study) -> BaselineTable? {
    let codings = InterviewMatrix.codings(data)
    var table = InterviewMatrix.base(
      "anchors", file: "ankerbeispiele",
      LocalizedText(de: "Ankerbeispiele", en: "Anchor examples"), data, study)
    table.unit = .passages
    table.stubHead = LocalizedText(de: "Thema und Art", en: "topic and kind")
    table.columns = [
      TableColumn("id", de: "Kürzel", en: "id", .text),
      TableColumn("quote", de: "Zitat", en: "quote", .text),
    ]
    for topic in InterviewMatrix.codedTopics(data, study) {
      for (kind, label) in InterviewMatrix.kindLabels {
        guard let quote = example(codings, topic.id, kind) else { continue }
        table.rows.append(
          TableRow(
            Heading(id: FigureID.make(topic.id + "_" + kind.rawValue), label: label),
            section: InterviewMatrix.heading(topic)))
        table.cells.append([
          cell(quote),
          Cell(
            text: quote.id, LocalizedText(de: "„" + quote.text + "“", en: "“" + quote.text + "”")),
        ])
        table.origins.append([origin(quote), origin(quote)])
      }
    }
    guard !table.rows.isEmpty else { return nil }
    table.method = LocalizedText(
      de:
        "je Thema und Art eine Stelle: freigegebene zuerst, dann als Ankerbeispiel markierte, dann "
        + "höchstes Gewicht, dann 60 bis 300 Zeichen, dann Reihenfolge im Export. Die öffentliche "
        + "Fassung zeigt nur Zitate, deren Kürzel in der Datei der freigegebenen Zitate steht",
      en: "one passage for each topic and kind: released ones first, then those marked as anchor "
        + "examples, then the greatest weight, then 60 to 300 characters, then the order of the "
        + "export. The public edition shows only quotes whose id is in the file of released quotes")
    return table
  }

  /// The cell that names a quote; blank without one.
  static func cell(_ quote: Quote?) -> Cell {
    quote.map { Cell(text: $0.id, LocalizedText("Z-" + $0.id)) } ?? .blank
  }
}

extension Cell {
  /// The cell of a text that nobody wrote.
  static var blank: Cell { Cell(text: "none", LocalizedText("")) }

  /// Creates the cell of a text.
  init(text id: String, _ label: LocalizedText) {
    self.init()
    text = Heading(id: id, label: label)
  }
}
