import BefundModel

extension StudyFileSchema {
  static let sources = SchemaNode.object([
    SchemaKey("survey", survey, "The survey."),
    SchemaKey("open_answers", file, "Coded open answers."),
    SchemaKey("interviews", interviews, "Expert interviews."),
    SchemaKey("registrations", registrations, "Registration list."),
    SchemaKey("check_in", checkIn, "Check-in sheet of the conference."),
    SchemaKey("offers", file, "Offers that exist."),
    SchemaKey("recommendations", file, "Recommendations of the workshops."),
    SchemaKey("rooms", file, "Rooms: persons present and dots handed out."),
    SchemaKey("duplicates", file, "Duplicates that a person confirmed."),
    SchemaKey("population", file, "Population margins."),
    SchemaKey("steering_group", file, "Steering group."),
    SchemaKey("feedback", file, "Feedback of the steering group."),
  ])

  static let file = SchemaNode.object([
    SchemaKey("file", .text, required: true, "File, relative to study.yaml.")
  ])

  static let checkIn = SchemaNode.object([
    SchemaKey("file", .text, required: true, "File, relative to study.yaml."),
    SchemaKey(
      "columns", .mapping(.choice(CheckInRole.allCases.map(\.rawValue))),
      "Role of every column; a column without one is refused."),
  ])

  static let missingKinds = SchemaNode.choice(MissingValue.allCases.map(\.rawValue))

  static let survey = SchemaNode.object([
    SchemaKey("files", .list(.text), required: true, "Files; a later one replaces known ids."),
    SchemaKey("format", .choice(["limesurvey"]), "Form of the export."),
    SchemaKey("codebook", .text, required: true, "Codebook."),
    SchemaKey(
      "selection", .choice(SelectionKind.allCases.map(\.rawValue)), required: true,
      "How persons were selected."),
    SchemaKey("quotes", .choice(["strict", "lenient"]), "What a stray quote does."),
    SchemaKey("invited", .integer, "Persons invited with a token."),
    SchemaKey(
      "columns",
      .object([
        SchemaKey("id", .text, "Id."),
        SchemaKey("submitted", .text, "Time of submission."),
        SchemaKey("started", .text, "Time of the start."),
        SchemaKey("changed", .text, "Time of the last change."),
        SchemaKey("last_page", .text, "Last page seen."),
        SchemaKey("language", .text, "Language."),
        SchemaKey("token", .text, "Hashed token."),
        SchemaKey("ignored", .list(.text), "Columns that are not used."),
      ]), "Roles of technical columns."),
    SchemaKey("pages", .mapping(.list(.text)), "Variables on each page after the first."),
    SchemaKey("open_text", .list(.text), "Variables with open text."),
    SchemaKey("missing", .mapping(missingKinds), "Kinds of missing by value."),
    SchemaKey(
      "years",
      .mapping(
        .object([
          SchemaKey("from", .integer, required: true, "First valid year."),
          SchemaKey("to", .integer, required: true, "Last valid year."),
        ])), "Variables that hold a year."),
    SchemaKey(
      "age",
      .object([
        SchemaKey("variable", .text, required: true, "Variable of the age group."),
        SchemaKey("highest", .mapping(.integer), required: true, "Highest age by code."),
      ]), "Finds years before birth."),
    SchemaKey(
      "straight_lining",
      .object([
        SchemaKey("items", .text, required: true, "Pattern of the items."),
        SchemaKey("seconds", .integer, required: true, "Seconds below which it is flagged."),
      ]), "Finds equal answers given in a hurry."),
    SchemaKey(
      "recode_other",
      .mapping(
        .object([
          SchemaKey("from", .text, required: true, "Column of the text."),
          SchemaKey("map", .mapping(.text), required: true, "Code by text."),
        ])), "Texts of other that mean a code."),
  ])

  static let interviews = SchemaNode.object([
    SchemaKey("file", .text, "List of interviews; without it every coded document is one."),
    SchemaKey(
      "columns", .mapping(.choice(InterviewRole.allCases.map(\.rawValue))),
      "Role of each column of the list of interviews."),
    SchemaKey(
      "attributes", .mapping(.choice(InterviewRole.allCases.map(\.rawValue))),
      "Role of attributes of a project's cases, without a list of interviews."),
    SchemaKey("codings", .text, required: true, "Export of the codings, of any known tool."),
    SchemaKey(
      "coding_columns", .mapping(.choice(CodingRole.allCases.map(\.rawValue))),
      "Role of each column of a list of codings that no known tool wrote."),
    SchemaKey("separator", .text, "What parts the levels of a code in such a list; ' > '."),
    SchemaKey("code_system", .text, "Code system."),
    SchemaKey(
      "kinds", .mapping(.choice(CodingKind.allCases.map(\.rawValue))),
      "Kind by the name on the code system's second level."),
    SchemaKey(
      "codes",
      .mapping(
        .object([
          SchemaKey("topic", .text, "Topic."),
          SchemaKey("kind", .choice(CodingKind.allCases.map(\.rawValue)), "Kind."),
          SchemaKey("survey", .text, "Option or item of the survey that means the same."),
          SchemaKey("ignore", .boolean, "Leaves the codes out on purpose."),
        ])), "What paths of codes mean; * stands for any characters."),
    SchemaKey("main_coder", .text, "Coder whose codings are counted."),
    SchemaKey("verdicts", .text, "Verdicts of the analysts."),
    SchemaKey("quotes", .text, "Quotes released one by one, each from its day on."),
    SchemaKey(
      "saturation",
      .object([
        SchemaKey("base", .integer, "First interviews that are the base; 4."),
        SchemaKey("run", .integer, "Interviews looked at together; 2."),
        SchemaKey("threshold", .number, "New codes in percent that are none; 5."),
      ]), "When interviews bring nothing new."),
  ])

  static let registrations = SchemaNode.object([
    SchemaKey("file", .text, required: true, "File."),
    SchemaKey(
      "columns", .mapping(.choice(RegistrationRole.allCases.map(\.rawValue))), required: true,
      "Role of every column; a column without one is refused."),
    SchemaKey("calling_code", .integer, "Country code of phone numbers that name none; 49."),
    SchemaKey("channels", .mapping(.list(.text)), "Spellings of each channel."),
    SchemaKey("interpreting", .mapping(.list(.text)), "Spellings of each language."),
    SchemaKey("wishes", .mapping(.list(.text)), "Free texts that mean a topic."),
    SchemaKey("cancelled", .list(.text), "States that do not count."),
    SchemaKey("waiting", .list(.text), "States that wait."),
    SchemaKey("hall_capacity", .integer, "Persons the hall holds."),
    SchemaKey("workshop_capacity", .integer, "Persons a workshop holds."),
  ])
}
