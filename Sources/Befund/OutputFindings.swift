import Foundation

/// The findings of writing.
public enum OutputFindings {
  /// Writing to a file or to standard output failed.
  public static func writeFailed(_ path: String, reason: Int32) -> Diagnostic {
    Diagnostic(
      id: "write-failed", file: path,
      message: LocalizedText(
        de: "Schreiben ist fehlgeschlagen", en: "writing failed"),
      why: reason == ENOSPC || reason == EFBIG
        ? LocalizedText(de: "der Datenträger ist voll", en: "the disk is full")
        : LocalizedText(de: "das System meldet Fehler \(reason)", en: "system error \(reason)"),
      fix: LocalizedText(
        de: "Platz schaffen und den Befehl wiederholen; nichts Halbes blieb liegen",
        en: "make room and run the command again; nothing half written was left"),
      status: .writeFailed)
  }

  /// A file or folder cannot be created.
  public static func cannotCreate(_ path: String, reason: Int32) -> Diagnostic {
    let why: LocalizedText =
      switch reason {
      case EACCES, EPERM, EROFS:
        LocalizedText(de: "die Schreibrechte fehlen", en: "writing is not permitted")
      case ENOTDIR, EEXIST:
        LocalizedText(
          de: "dort liegt schon etwas, das kein Ordner ist",
          en: "something that is no folder already lies there")
      case ENOENT: LocalizedText(de: "der Ordner fehlt", en: "the folder is missing")
      case ELOOP:
        LocalizedText(
          de: "dort liegt eine Verknüpfung; ihr wird nicht gefolgt",
          en: "a symbolic link lies there; it is not followed")
      default:
        LocalizedText(de: "das System meldet Fehler \(reason)", en: "system error \(reason)")
      }
    return Diagnostic(
      id: "cannot-create", file: path,
      message: LocalizedText(
        de: "die Ausgabe kann hier nicht angelegt werden",
        en: "the output cannot be created here"),
      why: why,
      fix: LocalizedText(
        de: "mit --out einen anderen Ordner nennen", en: "name another folder with --out"),
      status: .cannotCreate)
  }
}

extension OutputFindings {
  /// An input vanished while the report was made.
  static func inputGone(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "file-missing", file: path,
      message: LocalizedText(de: "Datei nicht mehr lesbar", en: "file can no longer be read"),
      why: LocalizedText(
        de: "das Manifest braucht ihre Prüfsumme", en: "the manifest needs its checksum"),
      fix: LocalizedText(de: "den Befehl wiederholen", en: "run the command again"),
      status: .noInput)
  }
}

extension OutputFindings {
  /// ReadStat does not take the cases.
  static func spssRefused(_ reason: String) -> Diagnostic {
    Diagnostic(
      id: "spss-refused", file: "faelle.sav",
      message: LocalizedText(
        de: "die SPSS-Datei ließ sich nicht schreiben", en: "the SPSS file could not be written"),
      why: LocalizedText(de: "ReadStat meldet: \(reason)", en: "ReadStat says: \(reason)"),
      fix: LocalizedText(
        de: "mit einem Befund ohne SPSS exportieren und diesen Fehler melden",
        en: "export with a Befund that has no SPSS and report this fault"),
      status: .writeFailed)
  }

  /// SQLite does not take the tables of an export.
  static func databaseRefused(_ reason: String) -> Diagnostic {
    Diagnostic(
      id: "database-refused", file: "daten.sqlite",
      message: LocalizedText(
        de: "die SQLite-Datenbank ließ sich nicht schreiben",
        en: "the SQLite database could not be written"),
      why: LocalizedText(de: "SQLite meldet Fehler: \(reason)", en: "SQLite reports: \(reason)"),
      fix: LocalizedText(
        de: "diesen Fehler melden; der Bericht selbst ist mit 'befund report' zu haben",
        en: "report this fault; the report itself can be had with 'befund report'"),
      status: .writeFailed)
  }

  /// A folder holds what another command wrote.
  static func otherOutput(_ path: String, isExport: Bool) -> Diagnostic {
    Diagnostic(
      id: "other-output", file: path,
      message: isExport
        ? LocalizedText(de: "hier liegt ein Bericht", en: "a report lies here")
        : LocalizedText(de: "hier liegt ein Export", en: "an export lies here"),
      why: LocalizedText(
        de: "ihn zu ersetzen hieße, seine Dateien zu löschen",
        en: "to replace it would delete its files"),
      fix: LocalizedText(
        de: "mit --out einen anderen Ordner nennen", en: "name another folder with --out"),
      status: .cannotCreate)
  }
}
