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
