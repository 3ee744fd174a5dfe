import Befund
import Foundation

/// A small invented study of groups and one block of needs, written for one attack.
struct SmallStudy {
  /// The groups with their sizes, in the order of the codebook.
  var groups: [(id: String, size: Int)]
  /// For each option, in the order of the codebook, how many of each group name it.
  var options: [(label: String, counts: [Int])]
  /// More lines of study.yaml, such as a protection policy.
  var policy = "protection: {k: 5}"

  /// Returns the public release of the study.
  func release() throws -> Release {
    try StudyAnswers.release(try folder(), edition: .public, by: "G").release
  }

  /// The texts of all files that a report of the study has.
  static func texts(_ release: Release) throws -> String {
    try release.reportFiles(language: .de, version: "x").map(\.text).joined(separator: "\n")
  }

  /// Writes the study's files and returns their folder.
  func folder() throws -> String {
    let folder = try TestFolder.make()
    let yaml = """
      title: {de: "Kleine Studie", en: "Small study"}
      place: Kleindorf
      language: de
      dates: {data: 2024-06-01, fieldwork: {from: 2024-04-01, to: 2024-05-01}}
      topics: [{id: T, label: {de: Thema, en: Topic}}]
      needs: [{topic: T, options: ["T[*]"], none: "T[kein]"}]
      \(policy)
      sources:
        survey:
          files: [antworten.csv]
          codebook: codebuch.csv
          selection: list

      """
    var codebook = "variable;typ;frage_de;frage_en;code;label_de;label_en;fehlend\n"
    codebook += "id;id;Nummer;Number;;;;\nsubmitdate;datetime;Ende;End;;;;\n"
    codebook += "startdate;datetime;Anfang;Start;;;;\ndatestamp;datetime;Stand;Change;;;;\n"
    codebook += "lastpage;number;Seite;Page;;;;\n"
    codebook += "startlanguage;single;Sprache;Language;de;Deutsch;German;\n"
    for group in groups {
      codebook += "G;single;Gruppe;Group;\(group.id);Gruppe \(group.id);Group \(group.id);\n"
    }
    for (number, option) in options.enumerated() {
      codebook += "T[\(number + 1)];multiple;Was?;What?;Y;\(option.label);\(option.label);\n"
    }
    codebook += "T[kein];multiple;Was?;What?;Y;kein Bedarf;no need;\n"
    var answers = "id;submitdate;startdate;datestamp;lastpage;startlanguage;G;"
    answers += options.indices.map { "T[\($0 + 1)];" }.joined() + "T[kein]\n"
    var id = 0
    for (place, group) in groups.enumerated() {
      for person in 0..<group.size {
        id += 1
        let time = "2024-04-10 10:00:00"
        let marks = options.map { person < $0.counts[place] ? "Y" : "" }
        let none = marks.allSatisfy(\.isEmpty) ? "Y" : ""
        answers += "\(id);\(time);\(time);\(time);2;de;\(group.id);"
        answers += marks.joined(separator: ";") + ";\(none)\n"
      }
    }
    for (name, text) in [
      ("study.yaml", yaml), ("codebuch.csv", codebook), ("antworten.csv", answers),
    ] { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return folder.path
  }
}
