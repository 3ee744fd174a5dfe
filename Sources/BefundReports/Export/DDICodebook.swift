import BefundDisclosure
import BefundModel

/// The survey's variables as DDI-Codebook 2.5, which archives and SPSS, Stata and R tools read.
///
/// With cases it names their file and counts every value; without, it describes the questions alone.
struct DDICodebook {
  private let release: Release
  private let codebook: Codebook
  private let language: Language
  private let version: String

  init(_ release: Release, _ codebook: Codebook, _ language: Language, version: String) {
    self.release = release
    self.codebook = codebook
    self.language = language
    self.version = version
  }

  var xml: String {
    var xml = XMLWriter()
    xml.open(
      "codeBook", ["xmlns": "ddi:codebook:2_5", "version": "2.5", "xml:lang": language.rawValue])
    writeStudy(&xml)
    if let cases = release.cases { writeFile(cases, &xml) }
    xml.open("dataDscr")
    for (number, variable) in variables.enumerated() {
      write(variable, number: number + 1, &xml)
    }
    xml.close("dataDscr")
    xml.close("codeBook")
    return xml.text
  }

  /// The variables of the cases; without cases those with labelled values.
  private var variables: [Variable] {
    release.cases?.columns.map(\.variable) ?? codebook.variables.filter { !$0.values.isEmpty }
  }

  private func writeStudy(_ xml: inout XMLWriter) {
    let study = release.content.study
    xml.open("stdyDscr")
    xml.open("citation")
    xml.open("titlStmt")
    xml.element("titl", study.title[language])
    xml.close("titlStmt")
    xml.open("prodStmt")
    xml.element("software", "Befund", ["version": version])
    xml.close("prodStmt")
    xml.open("verStmt")
    xml.element("version", study.dates.data, ["date": study.dates.data])
    xml.close("verStmt")
    xml.close("citation")
    xml.open("stdyInfo")
    xml.open("sumDscr")
    xml.element(
      "collDate", study.dates.fieldworkFrom, ["date": study.dates.fieldworkFrom, "event": "start"])
    xml.element(
      "collDate", study.dates.fieldworkTo, ["date": study.dates.fieldworkTo, "event": "end"])
    if !study.place.isEmpty { xml.element("geogCover", study.place) }
    xml.close("sumDscr")
    xml.element("notes", release.banner(in: language))
    xml.close("stdyInfo")
    xml.close("stdyDscr")
  }

  private func writeFile(_ cases: CaseFile, _ xml: inout XMLWriter) {
    xml.open("fileDscr", ["ID": "F1"])
    xml.open("fileTxt")
    xml.element("fileName", "faelle.csv")
    xml.open("dimensns")
    xml.element("caseQnty", String(cases.caseCount))
    xml.element("varQnty", String(cases.columns.count))
    xml.close("dimensns")
    xml.element("fileType", "text/csv", ["charset": "UTF-8"])
    xml.close("fileTxt")
    xml.close("fileDscr")
  }

  private func write(_ variable: Variable, number: Int, _ xml: inout XMLWriter) {
    let counts = release.cases?.columns[number - 1].counts
    func count(_ value: String) -> Int? { counts.map { $0[value] ?? 0 } }
    let isNumber = variable.values.isEmpty
    var attributes = ["ID": "V\(number)", "name": variable.name]
    attributes["intrvl"] = isNumber ? "contin" : "discrete"
    if release.cases != nil { attributes["files"] = "F1" }
    xml.open("var", attributes)
    xml.element("labl", variable.label[language])
    for value in variable.values {
      writeCategory(value.value, value.label[language], count(value.value), isMissing: false, &xml)
    }
    let words = MissingWords(language)
    for (value, kind) in variable.missing.sorted(by: { $0.key < $1.key }) {
      writeCategory(value, words.text(kind), count(value), isMissing: true, &xml)
    }
    xml.element("varFormat", "", ["type": isNumber ? "numeric" : "character"])
    xml.close("var")
  }

  private func writeCategory(
    _ value: String, _ label: String, _ count: Int?, isMissing: Bool, _ xml: inout XMLWriter
  ) {
    xml.open("catgry", isMissing ? ["missing": "Y"] : [:])
    xml.element("catValu", value)
    xml.element("labl", label)
    if let count { xml.element("catStat", String(count), ["type": "freq"]) }
    xml.close("catgry")
  }
}

/// Writes XML with every text escaped.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func open(_ name: String, _ attributes: [String: String] = [:]) {
    text += indent + "<" + name + Self.list(attributes) + ">\n"
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    text += indent + "</" + name + ">\n"
  }

  mutating func element(_ name: String, _ content: String, _ attributes: [String: String] = [:]) {
    let start = indent + "<" + name + Self.list(attributes)
    text +=
      content.isEmpty ? start + "/>\n" : start + ">" + Self.escaped(content) + "</" + name + ">\n"
  }

  private var indent: String { String(repeating: "  ", count: depth) }

  private static func list(_ attributes: [String: String]) -> String {
    attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Characters that XML knows, markup escaped.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainLine.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        if scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
