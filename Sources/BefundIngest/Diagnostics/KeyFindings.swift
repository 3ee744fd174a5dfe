import BefundModel
import Foundation

/// The findings about the key for pseudonyms.
enum KeyFindings {
  static func isLink(_ path: String) -> Diagnostic {
    finding(
      "key-is-link", path,
      (de: "der Schlüssel ist eine Verknüpfung", en: "the key is a symbolic link"),
      why: (
        de: "eine Verknüpfung kann auf eine fremde Datei zeigen; ihr wird nicht gefolgt",
        en: "a link may lead to a file of someone else; it is not followed"
      ),
      fix: (
        de: "mit --key die Schlüsseldatei selbst nennen",
        en: "name the key file itself with --key"
      ))
  }

  static func notSecret(_ path: String) -> Diagnostic {
    finding(
      "key-not-secret", path,
      (de: "andere können den Schlüssel lesen", en: "others can read the key"),
      why: (
        de: "wer ihn kennt, kann Pseudonyme auf Personen zurückführen",
        en: "whoever knows it can trace pseudonyms back to persons"
      ),
      fix: (
        de: "die Datei nur für sich selbst lesbar machen: chmod 600 '\(path)'",
        en: "make the file readable by its owner only: chmod 600 '\(path)'"
      ))
  }

  static func wrongSize(_ path: String) -> Diagnostic {
    finding(
      "key-wrong-size", path,
      (de: "die Datei ist kein Schlüssel", en: "the file is no key"),
      why: (
        de: "ein Schlüssel hat genau \(PersonKey.size) Bytes",
        en: "a key has exactly \(PersonKey.size) bytes"
      ),
      fix: (
        de: "den Pfad prüfen; an einem freien Pfad legt Befund selbst einen Schlüssel an",
        en: "check the path; at a free path Befund makes a key itself"
      ))
  }

  static func inside(_ path: String, folder: String) -> Diagnostic {
    finding(
      "key-inside-folder", path,
      (
        de: "der Schlüssel liegt im Ordner '\(folder)'",
        en: "the key lies in the folder '\(folder)'"
      ),
      why: (
        de: "Studie und Ausgabe werden weitergegeben, der Schlüssel nie",
        en: "study and output are handed on, the key never is"
      ),
      fix: (
        de: "mit --key einen Ort außerhalb nennen", en: "name a place outside it with --key"
      ))
  }

  static func cannotCreate(_ path: String, reason: Int32) -> Diagnostic {
    var result = finding(
      "cannot-create", path,
      (de: "der Schlüssel kann hier nicht angelegt werden", en: "the key cannot be created here"),
      why: Self.reason(reason),
      fix: (de: "mit --key einen anderen Ort nennen", en: "name another place with --key"))
    result.status = .cannotCreate
    return result
  }

  static func writeFailed(_ path: String, reason: Int32) -> Diagnostic {
    var result = finding(
      "write-failed", path,
      (de: "Schreiben des Schlüssels ist fehlgeschlagen", en: "writing the key failed"),
      why: Self.reason(reason),
      fix: (
        de: "Platz schaffen und den Befehl wiederholen; nichts Halbes blieb liegen",
        en: "make room and run the command again; nothing half written was left"
      ))
    result.status = .writeFailed
    return result
  }

  private static func reason(_ reason: Int32) -> (de: String, en: String) {
    switch reason {
    case EACCES, EPERM, EROFS:
      (de: "die Schreibrechte fehlen", en: "writing is not permitted")
    case ENOSPC, EFBIG, EDQUOT: (de: "der Datenträger ist voll", en: "the disk is full")
    case ENOTDIR: (de: "der Pfad führt durch eine Datei", en: "the path leads through a file")
    default: (de: "das System meldet Fehler \(reason)", en: "system error \(reason)")
    }
  }

  private static func finding(
    _ id: String, _ path: String, _ message: (de: String, en: String),
    why: (de: String, en: String), fix: (de: String, en: String)
  ) -> Diagnostic {
    let text = FindingText(message, why: why, fix: fix)
    return Diagnostic(
      id: id, file: path, message: text.message, why: text.why, fix: text.fix)
  }
}
