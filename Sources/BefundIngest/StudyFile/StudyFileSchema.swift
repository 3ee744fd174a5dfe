import BefundModel

/// The description of the whole of `study.yaml`.
enum StudyFileSchema {
  static let root = SchemaNode.object([
    SchemaKey("befund", .integer, "Version of this form of file; 1."),
    SchemaKey("title", .localized, required: true, "Title of the study."),
    SchemaKey("place", .text, required: true, "Town or region."),
    SchemaKey("language", .choice(["de", "en"]), "Language of reports."),
    SchemaKey("gender_sign", .text, "Sign in words such as Bürger*innen; * by default."),
    SchemaKey("dates", dates, required: true, "Dates of the study."),
    SchemaKey("delete_by", .day, "Day by which files that hold persons are deleted."),
    SchemaKey("topics", .list(topic), required: true, "Fields of action, in order."),
    SchemaKey("perspectives", .text, "Variable whose values are compared."),
    SchemaKey("variables", .mapping(variable), "Variables made from others."),
    SchemaKey("needs", .list(needBlock), "Blocks of needs, one for each topic."),
    SchemaKey("challenges", challenges, "Rating items of challenges."),
    SchemaKey("gap", gap, "Ratings of importance and satisfaction."),
    SchemaKey("thresholds", thresholds, "From which bases figures are shown."),
    SchemaKey("weighting", weighting, "Groups that are weighted, and to which margins."),
    SchemaKey("protection", protection, "Protection of the public edition."),
    SchemaKey("labels", .mapping(.localized), "Labels of words in the files."),
    SchemaKey("sources", sources, required: true, "The files."),
  ])

  static let dates = SchemaNode.object([
    SchemaKey("data", .day, required: true, "Day as of which the data stand."),
    SchemaKey(
      "fieldwork",
      .object([
        SchemaKey("from", .day, required: true, "First day."),
        SchemaKey("to", .day, required: true, "Last day."),
      ]), required: true, "Time of the survey."),
    SchemaKey("registration_deadline", .moment, "Last moment to register, in time_zone."),
    SchemaKey("conference", .moment, "Beginning of the conference, in time_zone."),
    SchemaKey("time_zone", .text, "Time zone of all times, such as Europe/Berlin."),
  ])

  static let topic = SchemaNode.object([
    SchemaKey("id", .text, required: true, "Short id, such as T2."),
    SchemaKey("label", .localized, required: true, "Name."),
    SchemaKey("room", .text, "Topic whose workshop room works on this one."),
  ])

  static let variable = SchemaNode.object([
    SchemaKey("label", .localized, required: true, "Label with the definition."),
    SchemaKey("from", .text, "Variable whose codes are merged by map."),
    SchemaKey(
      "map",
      .list(
        .object([
          SchemaKey("value", .text, required: true, "New value."),
          SchemaKey("label", .localized, "Its label."),
          SchemaKey("codes", .list(.text), required: true, "Codes that become it."),
        ])), "How codes are merged."),
    SchemaKey(
      "rules",
      .list(
        .object([
          SchemaKey("value", .text, required: true, "New value."),
          SchemaKey("label", .localized, "Its label."),
          SchemaKey("when", .list(.text), required: true, "Conditions; all must hold."),
        ])), "Rules in order; the first that holds gives the value."),
  ])

  static let needBlock = SchemaNode.object([
    SchemaKey("topic", .text, required: true, "Topic."),
    SchemaKey("options", .list(.text), required: true, "Variables of the options, or patterns."),
    SchemaKey("none", .text, "Exclusive option: no further need."),
    SchemaKey("other", .text, "Free text of other needs."),
  ])

  static let challenges = SchemaNode.object([
    SchemaKey("scale", .integer, required: true, "Largest value of the scale."),
    SchemaKey("top", .list(.integer), required: true, "Values that count as strong."),
    SchemaKey(
      "items",
      .list(
        .object([
          SchemaKey("variable", .text, required: true, "Variable."),
          SchemaKey("topic", .text, required: true, "Topic."),
          SchemaKey("label", .localized, "Short label; else the question."),
        ])), required: true, "Items in order."),
  ])

  static let gap = SchemaNode.object([
    SchemaKey("important_from", .integer, required: true, "Importance that counts as important."),
    SchemaKey("dissatisfied_to", .integer, required: true, "Satisfaction that counts as low."),
    SchemaKey(
      "pairs",
      .list(
        .object([
          SchemaKey("topic", .text, required: true, "Topic."),
          SchemaKey("importance", .text, required: true, "Variable of importance."),
          SchemaKey("satisfaction", .text, required: true, "Variable of satisfaction."),
        ])), required: true, "One pair for each topic."),
  ])

  static let thresholds = SchemaNode.object([
    SchemaKey("shown_from", .integer, "Smallest base that is shown; 10."),
    SchemaKey("plain_from", .integer, "Smallest base without brackets; 30."),
    SchemaKey("difference_from", .number, "Percentage points that make a difference; 15."),
    SchemaKey("often_survey", .number, "Percent of respondents that is often; 30."),
    SchemaKey("often_interviews", .number, "Percent of interviews that is often; 30."),
    SchemaKey("dont_know_limit", .number, "Percent of don't know above which no rank; 20."),
  ])

  static let weighting = SchemaNode.object([
    SchemaKey("variable", .text, required: true, "Variable that names the groups."),
    SchemaKey("values", .list(.text), required: true, "Groups that are weighted."),
    SchemaKey(
      "margins",
      .list(
        .object([
          SchemaKey(
            "variables", .list(.text), required: true,
            "Variables of the survey whose labels together name a category."),
          SchemaKey("categories", .mapping(.text), "Category of a value, if not its label."),
          SchemaKey("accept_older", .boolean, "Accept a margin over a year from fieldwork."),
          SchemaKey("feature", .text, required: true, "Feature of the population file."),
        ])), required: true, "Margins."),
    SchemaKey(
      "trim",
      .object([
        SchemaKey("lower", .number, "Lower bound of a weight, as a multiple of the mean; 0."),
        SchemaKey(
          "upper", .number, required: true, "Upper bound, as a multiple of the mean weight."),
        SchemaKey("strict", .boolean, "Repeat until all weights lie inside; false."),
      ]), "Bounds of the weights."),
  ])

  static let protection = SchemaNode.object([
    SchemaKey("k", .integer, "Smallest count that is shown, at least 3; 5."),
    SchemaKey("sensitive_k", .integer, "The same for sensitive topics; 10."),
    SchemaKey("sensitive_topics", .list(.text), "Sensitive topics."),
    SchemaKey(
      "rounding", .integer, "Round every figure to a multiple of 5 or 10; no rounding by default."),
    SchemaKey(
      "columns", .text,
      "Variable in the columns of the public edition; by default the perspectives."),
  ])
}
