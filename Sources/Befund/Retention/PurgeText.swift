extension PurgePlan {
  /// Returns the list of what would be deleted: one line for each file, nothing of its content.
  public func text(in language: Language) -> String {
    let de = language == .de
    var text = ""
    for file in files {
      let state =
        file.exists
        ? (file.hasOtherName
          ? (de ? " – hat anderswo einen zweiten Namen" : " – has a second name elsewhere") : "")
        : (de ? " – schon gelöscht" : " – already deleted")
      text += "\(file.path): \(file.content[language])\(state)\n"
    }
    return text + summary(in: language) + "\n"
  }

  private func summary(in language: Language) -> String {
    let de = language == .de
    let day =
      study.deleteBy.map { de ? "Löschfrist \($0)" : "delete by \($0)" }
      ?? (de ? "keine Löschfrist" : "no day named")
    let count = existing.count
    if count == 0 { return de ? "nichts zu löschen (\(day))" : "nothing to delete (\(day))" }
    let files = de ? (count == 1 ? "Datei" : "Dateien") : (count == 1 ? "file" : "files")
    return de
      ? "\(count) \(files) mit Personen (\(day))" : "\(count) \(files) with persons (\(day))"
  }

  /// Returns the question that is asked before deleting.
  public func question(in language: Language) -> String {
    language == .de
      ? "Unwiderruflich löschen? Sicherungskopien bleiben davon unberührt. [j/N] "
      : "Delete for good? Backup copies are not touched by this. [y/N] "
  }

  /// Returns what was done, one line for each file.
  public static func done(_ paths: [String], in language: Language) -> String {
    paths.map { (language == .de ? "gelöscht: " : "deleted: ") + $0 + "\n" }.joined()
  }
}
