/// The answers about exports of coded interviews.
public enum CodingAnswers {
  /// Reads some files; one that is refused does not keep the others from being read.
  public static func read(_ files: [String]) -> [CodingFileReport] {
    files.map { file in
      do {
        let (project, findings) = try CodingProjectReader.read(file)
        return CodingFileReport(file: file, project: project, findings: findings)
      } catch let finding as Diagnostic {
        return CodingFileReport(file: file, project: nil, findings: [finding])
      } catch let list as DiagnosticList {
        return CodingFileReport(file: file, project: nil, findings: list.findings)
      } catch {
        return CodingFileReport(file: file, project: nil, findings: [CodingAnswers.unread(file)])
      }
    }
  }

  private static func unread(_ file: String) -> Diagnostic {
    Diagnostic(
      id: "file-unreadable", file: file,
      message: LocalizedText(de: "die Datei ist nicht lesbar", en: "the file cannot be read"),
      why: LocalizedText(
        de: "sie ist beschädigt oder ein anderes Programm hält sie offen",
        en: "it is damaged, or another program holds it open"),
      fix: LocalizedText(
        de: "die Datei noch einmal kopieren", en: "copy the file again"), status: .noInput)
  }
}
