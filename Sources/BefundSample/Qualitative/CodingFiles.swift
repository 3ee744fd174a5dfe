/// The coding export, the code system and their irregularities.
enum CodingFiles {
  static let name = "interview_codings.csv"

  private static let header = [
    "Dokumentgruppe", "Dokumentname", "Code", "Anfang", "Ende", "Zeichen_von", "Zeichen_bis",
    "Fläche", "Gewicht", "Segment", "Bearbeitet von", "Bearbeitet am", "Kommentar",
  ]

  /// Returns the export, the interviews' table and the code system.
  static func files(seed: UInt64) -> [SampleFile] {
    var interviews = Interviews.all(seed: seed)
    var writer = CodingWriter(seed: seed)
    for index in interviews.indices {
      interviews[index].scalars = writer.lengths[index]
    }
    plantDefects(in: &writer)
    return [
      export(writer.codings, interviews), Interviews.file(interviews), codeSystem,
      AnalystFiles.quotes(writer.codings), AnalystFiles.verdicts,
    ]
  }

  // MARK: Irregularities

  private static func plantDefects(in writer: inout CodingWriter) {
    plantUnknownCodes(in: &writer)
    plantTopicOnly(in: &writer)
    let simple = writer.codings.indices.filter {
      !writer.codings[$0].isTopicOnly && writer.codings[$0].coder == "K1"
    }
    for index in writer.random.choose(112, of: simple) {
      writer.codings[index].usesBackslash = true
    }
    let talkative = simple.filter { writer.codings[$0].interview == Interviews.talkative }
    for index in talkative.suffix(18) {
      writer.codings[index].documentText = "I07"
    }
    for index in writer.random.choose(37, of: simple) {
      writer.codings[index].dateIsUnpadded = true
    }
    plantIdentical(in: &writer)
  }

  private static func plantUnknownCodes(in writer: inout CodingWriter) {
    let plan: [(topic: Int, kind: Code.Kind, name: String)] = [
      (0, .need, "Sonstiges neu"), (2, .challenge, "Sonstiges neu"),
      (5, .resource, "Sonstiges neu"),
    ]
    for (topic, kind, name) in plan {
      let candidates = writer.codings.indices.filter {
        let coding = writer.codings[$0]
        return coding.code.topic == topic && coding.code.kind == kind && isPlain(coding)
      }
      if let index = candidates.last { writer.codings[index].unknownName = name }
    }
  }

  private static func isPlain(_ coding: Coding) -> Bool {
    coding.coder == "K1" && !Interviews.codedTwice.contains(coding.interview)
      && !coding.isDoubleCoded && !coding.isTruncated && coding.unknownName == nil
  }

  /// Nine rows are coded at the topic only; each stands at a place of its own.
  private static func plantTopicOnly(in writer: inout CodingWriter) {
    for interview in [0, 2, 3, 5, 9, 10, 13, 15, 19] {
      let candidates = writer.codings.indices.filter {
        let coding = writer.codings[$0]
        return isPlain(coding) && coding.interview == interview && !coding.isTopicOnly
      }
      guard !candidates.isEmpty else { continue }
      let index = writer.random.pick(candidates)
      writer.insertTopicOnly(after: index)
    }
  }

  private static func plantIdentical(in writer: inout CodingWriter) {
    for interview in [3, 14] {
      let index = writer.codings.lastIndex {
        $0.interview == interview && isPlain($0) && !$0.isTopicOnly
          && !$0.usesBackslash && !$0.dateIsUnpadded
      }
      guard let index else { continue }
      var copy = writer.codings[index]
      copy.isIdentical = true
      writer.codings.insert(copy, at: index + 1)
    }
  }

  // MARK: Files

  private static func export(_ codings: [Coding], _ interviews: [Interview]) -> SampleFile {
    var file = TableFile(name, separator: "\t")
    file.append(header)
    for coding in codings {
      plant(coding, in: &file)
      let edited = coding.edited
      file.append([
        interviews[coding.interview].organisationType,
        coding.documentText ?? Interviews.id(coding.interview), coding.path,
        String(coding.paragraphs.lowerBound), String(coding.paragraphs.upperBound),
        String(coding.range.lowerBound), String(coding.range.upperBound),
        String(coding.range.count), String(coding.weight), coding.text, coding.coder,
        coding.dateIsUnpadded ? edited.unpadded : edited.iso, coding.comment,
      ])
    }
    return file.file
  }

  private static func plant(_ coding: Coding, in file: inout TableFile) {
    if coding.isTopicOnly { file.plant("code-at-topic-level", field: 3) }
    if coding.unknownName != nil { file.plant("unknown-code", field: 3) }
    if coding.isTruncated { file.plant("truncated-code", field: 3) }
    if coding.usesBackslash { file.plant("separator-variant", field: 3) }
    if coding.isIdentical { file.plant("identical-coding") }
    if coding.documentText != nil { file.plant("document-name-variant", field: 2) }
    if coding.dateIsUnpadded { file.plant("date-form", field: 12) }
    if coding.isDoubleCoded { file.plant("double-coded") }
  }

  private static var codeSystem: SampleFile {
    var file = TableFile("codesystem.csv")
    file.append(["code_id", "thema", "art", "unterkategorie", "pfad", "befragung_code"])
    for code in Code.all {
      file.append([
        code.id, Topic.german[code.topic], code.kind.german, code.name, code.path,
        code.surveyCode,
      ])
    }
    return file.file
  }
}
