import Foundation

/// The file `ledger.json` beside a study.yaml.
struct LedgerFile {
  /// The path.
  let path: String
  private let folder: String

  static let name = "ledger.json"

  /// Names the ledger of a study.
  init(_ study: Study) {
    folder = study.folder
    path = study.folder == "." ? Self.name : study.folder + "/" + Self.name
  }

  /// Reads the ledger; a study without one has released nothing.
  ///
  /// - Throws: `malformed-request`, `ledger-changed` (65); `file-unreadable` (66).
  func read() throws -> Ledger {
    var status = stat()
    guard lstat(path, &status) == 0 else { return Ledger() }
    guard status.st_mode & S_IFMT != S_IFLNK else { throw LedgerFindings.link(path) }
    let ledger = try Ledger(Data(try WholeInput.bytes(path)), file: path)
    var previous = ""
    for (place, entry) in ledger.entries.enumerated() {
      guard entry.number == place + 1, entry.previous == previous,
        entry.hash == Self.hash(entry)
      else { throw LedgerFindings.changed(path, entry: place + 1) }
      previous = entry.hash
    }
    return ledger
  }

  /// Appends an entry, unless the newest states the same; two programs never append at once.
  ///
  /// - Parameters:
  ///   - makesEntry: Makes the entry that follows a ledger.
  /// - Returns: The entry that now is the newest, and whether it is new.
  /// - Throws: What ``read()`` throws; what the closure throws; `cannot-create` (73),
  ///   `write-failed` (74).
  func append(
    _ makesEntry: (Ledger) throws -> Ledger.Entry
  ) throws -> (entry: Ledger.Entry, isNew: Bool) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFindings.cannotCreate(path, reason: errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw OutputFindings.cannotCreate(path, reason: errno) }
    }
    var ledger = try read()
    var entry = try makesEntry(ledger)
    if let newest = ledger.entries.last, newest.kind == entry.kind,
      newest.stateText == entry.stateText
    {
      return (newest, false)
    }
    entry.hash = Self.hash(entry)
    ledger.entries.append(entry)
    try OutputFolder.replace(path, with: ledger.json(), isPrivate: false)
    return (entry, true)
  }

  private static func hash(_ entry: Ledger.Entry) -> String {
    Digest.sha256(Data(entry.hashedText.utf8))
  }
}

/// The findings about a ledger.
enum LedgerFindings {
  /// An entry does not have the hash that it was written with.
  static func changed(_ path: String, entry: Int) -> Diagnostic {
    Diagnostic(
      id: "ledger-changed", file: path,
      message: LocalizedText(
        de: "Eintrag \(entry) ist nicht mehr, wie er geschrieben wurde",
        en: "entry \(entry) is no longer as it was written"),
      why: LocalizedText(
        de: "seine Prüfsumme stimmt nicht; ohne die alten Zahlen schützt nichts vor Differenzen",
        en: "its hash is wrong; without the old figures nothing protects from differences"),
      fix: LocalizedText(
        de: "die Datei aus einer Sicherung wiederherstellen", en: "restore the file from a backup")
    )
  }

  /// A symbolic link lies in place of a ledger.
  static func link(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "ledger-is-link", file: path,
      message: LocalizedText(
        de: "hier liegt eine Verknüpfung statt der Datei", en: "this is a link, not the file"),
      why: LocalizedText(
        de: "beim nächsten Eintrag würde sie ersetzt, und zwei Ledger liefen auseinander",
        en: "the next entry would replace it, and two ledgers would part"),
      fix: LocalizedText(
        de: "die Datei selbst neben study.yaml legen", en: "put the file itself beside study.yaml"))
  }

  /// A draft that was to be declared states nothing about persons.
  static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "nothing-stated", file: path,
      message: LocalizedText(
        de: "die Ausgabe sagt über keine Personen etwas",
        en: "the edition states nothing of persons"),
      why: LocalizedText(
        de: "so ein Eintrag schützte vor nichts", en: "such an entry would protect from nothing"),
      fix: LocalizedText(
        de: "den Ordner nennen, der herausgegeben wurde", en: "name the folder that was handed out")
    )
  }

  /// A folder that was to be declared holds an internal edition.
  static func internalEdition(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "internal-handed-out", file: path,
      message: LocalizedText(
        de: "hier liegt eine interne Ausgabe", en: "this is an internal edition"),
      why: LocalizedText(
        de: "ihre exakten Werte verraten Personen; kein späterer Schutz kann das heilen",
        en: "its exact values expose persons; no later protection can mend that"),
      fix: LocalizedText(
        de: "die Ausgabe zurückrufen und die Datenschutzbeauftragte fragen",
        en: "call the edition back and ask the data protection officer"))
  }

  /// What was entered into a ledger.
  static func appended(_ entry: Ledger.Entry, isNew: Bool, _ study: Study) -> Diagnostic {
    Diagnostic(
      id: isNew ? "released" : "already-released", severity: .note, file: LedgerFile(study).path,
      message: isNew
        ? LocalizedText(
          de: "Freigabe \(entry.number) ist eingetragen", en: "release \(entry.number) is entered")
        : LocalizedText(
          de: "Freigabe \(entry.number) sagt schon dasselbe; nichts wurde eingetragen",
          en: "release \(entry.number) tells the same already; nothing was entered"),
      why: LocalizedText(
        de: "jede spätere Ausgabe wird dagegen geschützt, dass man sie damit vergleicht",
        en: "every later edition is protected from comparison with it"),
      fix: LocalizedText(
        de: "die Datei sichern und nie löschen", en: "back the file up and never delete it"))
  }
}
