import BefundModel
import BefundTables

/// The needs of the weighted groups, unweighted and with adjustment weights: for comparison only.
enum WeightedNeeds {
  /// Options × unweighted share, weighted share and their difference; `nil` without weighting.
  ///
  /// Where the weights cannot be made, the table has no rows and a note that says why.
  static func table(_ data: StudyData, _ view: SurveyView) -> BaselineTable? {
    guard data.study.weighting != nil, !view.study.needs.isEmpty else { return nil }
    var table = BaselineTable(
      id: "needs_weighted", fileName: "bedarfe_gewichtet",
      title: LocalizedText(
        de: "Bedarfe mit Anpassungsgewichten, zum Vergleich",
        en: "Needs with adjustment weights, for comparison"),
      unit: .persons, base: LocalizedText(""), source: view.source, method: method,
      stubHead: LocalizedText(de: "Bedarf", en: "need"), rows: [], columns: columns, cells: [])
    do {
      let (report, weights) = try AdjustmentWeights.weights(data)
      table.base = report.groups
      table.notes = [note(report)]
      add(weights, view, to: &table)
    } catch let finding as Diagnostic {
      table.notes = [TableNote(id: "weights", text: finding.message)]
    } catch {
      return nil
    }
    return table
  }

  private static func add(
    _ weights: [Double?], _ view: SurveyView, to table: inout BaselineTable
  ) {
    guard let (survey, weight) = view.survey.weighted(weights) else { return }
    let study = view.study
    let specifications = study.needs.map { block in
      TableSpecification(
        id: block.topic,
        stub: .options(
          block.allOptions(in: survey.codebook), exclusive: Set([block.none ?? ""])))
    }
    let plain = survey.tally(TallySpecification(tables: specifications))
      .crosstabs(codebook: survey.codebook)
    let weighted = survey.tally(TallySpecification(tables: specifications, weight: weight))
      .crosstabs(codebook: survey.codebook)
    for (place, block) in study.needs.enumerated() {
      for (row, heading) in plain[place].rows.enumerated() {
        guard let unweighted = plain[place].cells[row].last,
          let adjusted = weighted[place].cells[row].last
        else { continue }
        let difference = unweighted.proportion.flatMap { one in
          adjusted.proportion.map { ($0 - one) * 100 }
        }
        table.rows.append(
          TableRow(
            Heading(id: FigureID.make(heading.id), label: heading.label),
            section: Needs.section(block.topic, view)))
        table.cells.append([unweighted, adjusted, Cell(figure: difference)])
      }
    }
  }

  /// What the weights cost in precision.
  private static func note(_ report: WeightReport) -> TableNote {
    func text(_ value: Double, _ power: Double) -> LocalizedText {
      .number((value * power).rounded() / power)
    }
    let (effect, size) = (text(report.designEffect, 100), text(report.effectiveSize, 10))
    return TableNote(
      id: "design_effect",
      text: LocalizedText(
        de:
          "Designeffekt der Gewichte (Kish) \(effect.de), effektive Fallzahl "
          + "\(size.de) von {0}.",
        en:
          "Design effect of the weights (Kish) \(effect.en), effective number of cases \(size.en) of {0}."
      ),
      counts: [report.ids.count])
  }

  private static var columns: [TableColumn] {
    func heading(_ id: String, _ de: String, _ en: String) -> Heading {
      Heading(id: id, label: LocalizedText(de: de, en: en))
    }
    return [
      TableColumn(heading("unweighted", "ungewichtet", "unweighted"), .percent),
      TableColumn(heading("weighted", "gewichtet", "weighted"), .weightedPercent),
      TableColumn(
        heading("difference", "Unterschied (Prozentpunkte)", "difference (percentage points)"),
        .figure, decimals: 1),
    ]
  }

  private static let method = LocalizedText(
    de:
      "Mehrfachnennung, Prozent der Fälle. Anpassungsgewichte (Raking) gleichen die Zusammensetzung "
      + "der Antworten an Randverteilungen an; sie machen aus ihnen keine Zufallsauswahl. Intervalle: "
      + "Korn und Graubard mit effektiver Fallzahl",
    en:
      "multiple response, percent of cases. Adjustment weights (raking) match the composition of the "
      + "answers to margins; they do not make a random sample of them. Intervals: Korn and Graubard "
      + "with the effective number of cases")
}

extension SurveyData {
  /// Returns the cases that have a weight, with the weights in a column of their own, and its name;
  /// `nil` without any.
  func weighted(_ weights: [Double?]) -> (survey: SurveyData, column: String)? {
    let rows = weights.indices.filter { weights[$0] != nil }
    guard !rows.isEmpty else { return nil }
    var result = self
    result.columns = columns.mapValues { $0.selecting(rows) }
    result.ids = rows.map { ids[$0] }
    result.caseCount = rows.count
    let texts = rows.map { "\(weights[$0] ?? 0)" }
    let distinct = Array(Set(texts)).sorted()
    guard distinct.count <= Int(UInt16.max) else { return nil }
    let codes = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, UInt16($0)) })
    let name = "_weight"
    result.columns[name] = CodedColumn(codes: texts.compactMap { codes[$0] }, dictionary: distinct)
    return (result, name)
  }
}
