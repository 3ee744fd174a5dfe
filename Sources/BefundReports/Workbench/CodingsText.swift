public import BefundModel

extension [CodingFileReport] {
  /// Returns what the files hold as text: one block for each, then its code system.
  public func text(in language: Language) -> String {
    map { report in
      guard let project = report.project else { return "" }
      return project.text(report.file, language)
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Returns what the files hold as JSON, one object for each in their order.
  ///
  /// A file that is refused has its findings only; its numbers are null.
  public func json(in language: Language) -> String {
    JSONValue.array(map { $0.listing(language) }).rendered()
  }
}

extension CodingFileReport {
  fileprivate func listing(_ language: Language) -> JSONValue {
    let counts = project?.codingCounts ?? []
    return .object([
      "file": .string(file), "tool": project.map { .string($0.tool) } ?? .null,
      "version": project?.version.map { .string($0) } ?? .null,
      "documents": .number(project?.documents.count), "codes": .number(project?.codes.count),
      "codings": .number(project?.codings.count), "coders": .number(project?.coders.count),
      "cases": .number(project?.cases.count), "selections": .number(project?.segments.count),
      "offsets": .object([
        "unit": project?.offsets.unit.map { .string($0.rawValue) } ?? .null,
        "confidence": project.map { .string($0.offsets.confidence.rawValue) } ?? .null,
      ]),
      "findings": .findings(findings, language),
      "codeSystem": .array(
        (project?.codes ?? []).enumerated().map { place, code in
          .object([
            "path": .string(code.path.joined(separator: " > ")), "codings": .number(counts[place]),
          ])
        }),
    ])
  }
}

extension CodingProject {
  fileprivate func text(_ file: String, _ language: Language) -> String {
    let isGerman = language == .de
    // Names in a file may hold line breaks and marks that turn the direction of text.
    var lines = [PlainLine.text("\(file) · \(tool)\(version.map { " \($0)" } ?? "")")]
    let numbers: [(de: String, en: String, count: Int)] = [
      ("Dokumente", "documents", documents.count), ("Fälle", "cases", cases.count),
      ("Codes", "codes", codes.count), ("Textstellen", "passages", segments.count),
      ("Codierungen", "codings", codings.count), ("Codierende", "coders", coders.count),
    ]
    lines.append(
      "  "
        + numbers.map { "\(isGerman ? $0.de : $0.en) \($0.count)" }.joined(separator: " · "))
    if let unit = offsets.unit {
      let confidence = offsets.confidence.words(isGerman)
      lines.append(
        isGerman
          ? "  Positionen zählen: \(unit.rawValue) (\(confidence))"
          : "  positions count: \(unit.rawValue) (\(confidence))")
    }
    for (code, count) in zip(codes, codingCounts) {
      let path = PlainLine.text(code.path.joined(separator: " > "))
      lines.append("    " + path + (code.isCodable || count > 0 ? "  \(count)" : ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension CodingProject.Offsets.Confidence {
  fileprivate func words(_ isGerman: Bool) -> String {
    switch self {
    case .certain: isGerman ? "sicher" : "certain"
    case .likely: isGerman ? "wahrscheinlich" : "likely"
    case .unsure: isGerman ? "unsicher" : "unsure"
    case .none: isGerman ? "keine" : "none"
    }
  }
}
