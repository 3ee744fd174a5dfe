import Foundation

/// The findings of deleting.
public enum PurgeFindings {
  /// Nobody was asked whether to delete, because the input is no terminal.
  public static func unasked(_ study: Study) -> Diagnostic {
    finding(
      "not-confirmed", study.path,
      (de: "es wurde nichts gelöscht", en: "nothing was deleted"),
      why: (
        de: "ohne Terminal kann niemand zustimmen", en: "without a terminal nobody can agree"
      ),
      fix: (
        de: "die Liste prüfen und mit --yes wiederholen",
        en: "check the list and run it again with --yes"
      ), .usage)
  }

  static func notDue(_ study: Study, day: String) -> Diagnostic {
    finding(
      "not-due", study.path,
      (de: "es wurde nichts gelöscht", en: "nothing was deleted"),
      why: (
        de: "die Frist läuft bis \(day) ('delete_by')",
        en: "the files may be kept until \(day) ('delete_by')"
      ),
      fix: (
        de: "bis dahin warten oder mit --before-date früher löschen",
        en: "wait until then, or delete earlier with --before-date"
      ), .usage)
  }

  static func noDay(_ study: Study) -> Diagnostic {
    finding(
      "no-delete-by", study.path,
      (de: "es wurde nichts gelöscht", en: "nothing was deleted"),
      why: (
        de: "study.yaml nennt kein 'delete_by'", en: "study.yaml names no 'delete_by'"
      ),
      fix: (
        de: "'delete_by: 2026-12-31' ergänzen oder mit --before-date ohne Frist löschen",
        en: "add 'delete_by: 2026-12-31', or delete without a day with --before-date"
      ), .usage)
  }

  static func outside(_ folder: String, _ name: String) -> Diagnostic {
    finding(
      "outside-study", folder + "/" + name,
      (
        de: "die Datei liegt außerhalb der Studie", en: "the file lies outside the study"
      ),
      why: (
        de: "gelöscht wird nur im Ordner der Studie",
        en: "only files in the study's folder are deleted"
      ),
      fix: (
        de: "die Datei von Hand löschen oder in den Ordner legen; nichts wurde gelöscht",
        en: "delete the file by hand or put it into the folder; nothing was deleted"
      ), .badData)
  }

  static func notAFile(_ folder: String, _ name: String) -> Diagnostic {
    finding(
      "not-a-file", folder + "/" + name,
      (de: "hier liegt keine gewöhnliche Datei", en: "no ordinary file lies here"),
      why: (
        de: "einer Verknüpfung wird beim Löschen nicht gefolgt",
        en: "deleting does not follow a symbolic link"
      ),
      fix: (
        de: "die Datei am Ziel der Verknüpfung von Hand löschen; nichts wurde gelöscht",
        en: "delete the file that the link leads to by hand; nothing was deleted"
      ), .badData)
  }

  static func cannotDelete(_ path: String, reason: Int32) -> Diagnostic {
    finding(
      "cannot-delete", path,
      (de: "die Datei kann nicht gelöscht werden", en: "the file cannot be deleted"),
      why: reason == EACCES || reason == EPERM || reason == EROFS
        ? (de: "die Schreibrechte im Ordner fehlen", en: "writing in the folder is not permitted")
        : (de: "das System meldet Fehler \(reason)", en: "system error \(reason)"),
      fix: (
        de: "Rechte prüfen und den Befehl wiederholen; was schon gelöscht ist, bleibt gelöscht",
        en: "check the rights and run it again; what is deleted stays deleted"
      ), .writeFailed)
  }

  private static func finding(
    _ id: String, _ file: String, _ message: (de: String, en: String),
    why: (de: String, en: String), fix: (de: String, en: String), _ status: ExitStatus
  ) -> Diagnostic {
    Diagnostic(
      id: id, file: file, message: LocalizedText(de: message.de, en: message.en),
      why: LocalizedText(de: why.de, en: why.en), fix: LocalizedText(de: fix.de, en: fix.en),
      status: status)
  }
}
