import BefundDisclosure
import BefundModel

/// A table as lines of text, the same for every renderer that prints figures for people.
struct TableLayout {
  /// One line of the body.
  enum Line {
    /// The heading of a section.
    case section(String)
    /// A row with its cells.
    case row(label: String, cells: [String])
  }

  /// The headings of stub and columns.
  private(set) var header: [String]
  private(set) var lines: [Line] = []
  /// The places of the cells that hold texts, such as quotes.
  let texts: Set<Int>
  /// The title.
  let title: String
  /// Unit and base, in one line.
  let subtitle: String
  /// The notes, method and source below the table.
  private(set) var footer: [String] = []

  init(_ table: ReleasedTable, language: Language) {
    let words = TableWords(language)
    let cellText = CellText(
      language: language, printsIntervals: table.printsIntervals)
    texts = Set(table.columns.indices.filter { table.columns[$0].statistic == .text })
    title = table.title[language]
    subtitle = words.subtitle(unit: table.unit, base: table.base[language])
    header =
      [table.stubHead[language]]
      + table.columns.map { column in
        let label = column.heading.label[language]
        return column.letter.map { "\(label) (\($0))" } ?? label
      }
    let bases = BaseLayout(table)
    let showsRowBase = bases == .perRow
    if showsRowBase { header.append(words.base) }
    if bases == .perTable, let cells = table.cells.first, cells.contains(where: { $0.base != nil })
    {
      lines.append(
        .row(label: words.base, cells: cells.map { Self.base($0, language) }))
    }
    var section: Heading?
    for (row, cells) in zip(table.rows, table.cells) {
      if let own = row.section, own != section {
        section = own
        lines.append(.section(own.label[language]))
        if bases == .perSection {
          lines.append(
            .row(label: words.base, cells: cells.map { Self.base($0, language) }))
        }
      }
      var texts = zip(cells, table.columns).map { cellText.text($0, $1) }
      if showsRowBase { texts.append(Self.rowBase(cells, table.columns, language)) }
      lines.append(.row(label: row.heading.label[language], cells: texts))
    }
    if table.rows.isEmpty {
      let text = language == .de ? "keine gültigen Angaben" : "no valid answers"
      lines.append(.row(label: text, cells: header.dropFirst().map { _ in "" }))
    }
    footer = words.footer(of: table)
  }

  private static func base(_ cell: ReleasedCell, _ language: Language) -> String {
    guard cell.text == nil, cell.count != nil, let base = cell.value(.base) else { return "" }
    return NumberFormat(language).number(base)
  }

  /// The base of the total, or the one that all figures of the row share.
  private static func rowBase(
    _ cells: [ReleasedCell], _ columns: [TableColumn], _ language: Language
  ) -> String {
    let total = zip(cells, columns).first { $0.1.heading.isTotal }?.0
    return (total ?? cells.last { $0.count != nil && $0.value(.base) != nil }).map {
      base($0, language)
    } ?? ""
  }
}

/// Where the bases of a table are printed.
enum BaseLayout {
  /// Nowhere: the cells are counts.
  case none
  /// Once, because all rows share them.
  case perTable
  /// Once for each section.
  case perSection
  /// In a column of their own.
  case perRow

  init(_ table: ReleasedTable) {
    let shares: Set<Statistic> = [
      .percent, .weightedPercent, .mean, .standardDeviation, .median,
    ]
    guard table.columns.contains(where: { shares.contains($0.statistic) }),
      !table.columns.contains(where: { $0.statistic == .base })
    else {
      self = .none
      return
    }
    func bases(_ row: Int) -> [Int?] { table.cells[row].map(\.base) }
    let rows = table.cells.indices
    if let first = rows.first, rows.allSatisfy({ bases($0) == bases(first) }) {
      self = .perTable
      return
    }
    let sections = Dictionary(grouping: rows.filter { table.rows[$0].section != nil }) {
      table.rows[$0].section?.id
    }
    let shareColumns = table.columns.indices.filter {
      shares.contains(table.columns[$0].statistic) && table.columns[$0].heading.id != "_group_mean"
    }
    let hasTotal = shareColumns.contains { table.columns[$0].heading.isTotal }
    let rowsAgree = rows.allSatisfy { row in
      Set(shareColumns.compactMap { table.cells[row][$0].base }).count <= 1
    }
    let uniform = sections.values.allSatisfy { rows in
      rows.allSatisfy { bases($0) == bases(rows[0]) }
    }
    self =
      uniform && !sections.isEmpty ? .perSection : hasTotal || rowsAgree ? .perRow : .none
  }
}

/// The fixed words around a table, in both languages.
struct TableWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  var base: String { language == .de ? "Basis (n)" : "Base (n)" }

  func unit(_ unit: CountUnit) -> String {
    let names: (de: String, en: String) =
      switch unit {
      case .persons: ("Personen", "persons")
      case .mentions: ("Nennungen", "mentions")
      case .passages: ("codierte Textstellen", "coded passages")
      case .interviews: ("Interviews", "interviews")
      case .registrations: ("Anmeldungen", "registrations")
      case .registeredPersons: ("angemeldete Personen", "registered persons")
      case .records: ("Datensätze", "records")
      case .offers: ("Angebote", "offers")
      case .recommendations: ("Empfehlungen", "recommendations")
      case .codedUnits: ("codierte Einheiten", "coded units")
      }
    return language == .de ? names.de : names.en
  }

  func subtitle(unit: CountUnit, base: String) -> String {
    let name = self.unit(unit)
    if base.isEmpty { return (language == .de ? "Einheit: " : "Unit: ") + name }
    return language == .de ? "Einheit: \(name) · Basis: \(base)" : "Unit: \(name) · Base: \(base)"
  }

  func footer(of table: ReleasedTable) -> [String] {
    let format = NumberFormat(language)
    var lines = table.notes.map { note in
      note.counts.enumerated().reduce(note.text[language]) { text, count in
        text.replacing("{\(count.offset)}", with: format.number(Double(count.element)))
      }
    }
    let signs = legend(of: table)
    if !signs.isEmpty { lines.append(signs) }
    if !table.method[language].isEmpty {
      lines.append((language == .de ? "Methode: " : "Method: ") + table.method[language])
    }
    if !table.source[language].isEmpty {
      lines.append((language == .de ? "Quelle: " : "Source: ") + table.source[language])
    }
    return lines
  }

  /// What a sign means.
  func meaning(of sign: Sign) -> String {
    let texts: (de: String, en: String) =
      switch sign {
      case .nothing: ("nichts vorhanden", "nothing there")
      case .nearZero:
        (
          "mehr als nichts, weniger als die Hälfte der letzten Stelle",
          "more than nothing, less than half of the last place"
        )
      case .uncertain: ("Aussagewert eingeschränkt", "limited value")
      case .tooFew: ("nicht ausgewiesen, Fallzahl zu klein", "not shown, too few cases")
      case .secret: ("aus Datenschutzgründen nicht ausgewiesen", "withheld to protect persons")
      case .pending: ("liegt noch nicht vor", "not there yet")
      case .senseless: ("nicht sinnvoll", "not sensible")
      }
    return language == .de ? texts.de : texts.en
  }

  private func legend(of table: ReleasedTable) -> String {
    let used = Set(table.cells.flatMap { $0.compactMap(\.sign) })
    let texts: [String] = Sign.allCases.reversed().filter { used.contains($0) }.map { sign in
      let limit =
        language == .de
        ? ", weniger als \(table.thresholds.plainFrom) Fälle"
        : ", fewer than \(table.thresholds.plainFrom) cases"
      let shown = sign == .uncertain ? "( )" : sign.rawValue
      return shown + " " + meaning(of: sign) + (sign == .uncertain ? limit : "")
    }
    // Parted by what is no sign itself.
    return texts.joined(separator: "; ")
  }
}
