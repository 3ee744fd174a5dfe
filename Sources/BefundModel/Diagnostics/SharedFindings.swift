extension Diagnostic {
  /// A variable that a study does not have, with the nearest right name.
  ///
  /// - Parameters:
  ///   - name: The name that was asked for.
  ///   - names: The names that there are.
  ///   - file: The path of `study.yaml`.
  public static func unknownVariable(_ name: String, names: [String], file: String) -> Diagnostic {
    let near = NearestName.find(name, in: names)
    return Diagnostic(
      id: "unknown-variable", file: file,
      message: LocalizedText(
        de: "es gibt keine Variable '\(name)'", en: "there is no variable '\(name)'"),
      why: LocalizedText(
        de: "weder das Codebuch noch study.yaml nennt sie",
        en: "neither the codebook nor study.yaml names it"),
      fix: near.map { LocalizedText(de: "meinten Sie '\($0)'?", en: "did you mean '\($0)'?") }
        ?? LocalizedText(
          de: "Namen mit 'befund codebook' ansehen", en: "see the names with 'befund codebook'"))
  }

  /// A file that has a header and no data.
  ///
  /// - Parameters:
  ///   - file: The path of the file.
  ///   - line: The line of the header.
  public static func noRows(_ file: String, line: Int) -> Diagnostic {
    Diagnostic(
      id: "no-rows", file: file, line: line,
      message: LocalizedText(
        de: "die Datei hat eine Kopfzeile, aber keine Daten",
        en: "the file has a header but no data"),
      why: LocalizedText(
        de: "eine leere Basis hat keine Werte", en: "an empty base has no values"),
      fix: LocalizedText(
        de: "den Export wiederholen; Filter im Umfragewerkzeug prüfen",
        en: "export the file again; check the survey tool's filter"))
  }
}
