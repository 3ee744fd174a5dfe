import BefundDisclosure
import BefundModel
import Mustache

/// The baseline report as a document in one form.
struct ReportDocument {
  /// The form of the document.
  enum Form { case markdown, text }

  let release: Release
  let language: Language
  let version: String

  func rendered(as form: Form) throws -> String {
    let template = try MustacheTemplate(
      string: form == .markdown ? ReportTemplates.markdown : ReportTemplates.text)
    return template.render(context(form))
  }

  private func context(_ form: Form) -> [String: Any] {
    let content = release.content
    let narrative = Narrative(content, language: language)
    let phrases = Phrases(
      language, genderForm: GenderForm(sign: content.study.genderSign))
    func text(_ plain: String) -> String {
      form == .markdown ? Markdown.escaped(plain) : plain
    }
    let title = content.study.title[language]
    return [
      "banner": text(release.banner(in: language)), "title": text(title),
      "rule": String(repeating: "═", count: DisplayWidth.of(title)),
      "stamp": text(stamp(content.study)),
      "sections": narrative.sections.map { section in
        [
          "title": text(section.title),
          "rule": String(repeating: "─", count: DisplayWidth.of(section.title)),
          "paragraphs": paragraphs(section, form).map { $0 },
          "tables": section.tables.compactMap { table($0) }.map { rendered($0, form) },
        ] as [String: Any]
      },
      "note": text(phrases[.figureNote]),
    ]
  }

  private func paragraphs(_ section: Narrative.Section, _ form: Form) -> [String] {
    form == .markdown
      ? section.paragraphs.map(Markdown.escaped)
      : section.paragraphs.map {
        DisplayWidth.wrapped($0, to: 88).joined(separator: "\n")
      }
  }

  private func table(_ reference: Narrative.TableReference) -> ReleasedTable? {
    let table = release.content[reference.id]
    return reference.section.map { table?.section($0) } ?? table
  }

  private func rendered(_ table: ReleasedTable, _ form: Form) -> String {
    let text =
      form == .markdown
      ? MarkdownTable(table, language: language).rendered()
      : TextTable(table, language: language).rendered()
    return String(text.dropLast())
  }

  private func stamp(_ study: Study) -> String {
    language == .de
      ? "\(study.place) · Datenstand \(study.dates.data) · Befund \(version)"
      : "\(study.place) · data as of \(study.dates.data) · Befund \(version)"
  }
}
