import BefundModel

/// Decodes the key `sources` of `study.yaml`.
enum SourcesDecoder {
  static func decode(_ view: YAMLView) -> StudySources {
    var sources = StudySources()
    sources.survey = view["survey"].exists ? survey(view["survey"]) : nil
    sources.interviews =
      view["interviews"].exists ? InterviewsDecoder.source(view["interviews"]) : nil
    sources.registrations =
      view["registrations"].exists ? registrations(view["registrations"]) : nil
    sources.openAnswers = view["open_answers"]["file"].text
    sources.checkIn = view["check_in"]["file"].text
    if view["check_in"]["columns"].exists {
      sources.checkInColumns = [:]
      for (column, role, line) in view["check_in"]["columns"].pairs {
        sources.checkInColumns[column] = role.text.flatMap { CheckInRole(rawValue: $0) }
        sources.checkInColumnLines[column] = line
      }
    }
    sources.offers = view["offers"]["file"].text
    sources.recommendations = view["recommendations"]["file"].text
    sources.rooms = view["rooms"]["file"].text
    sources.duplicates = view["duplicates"]["file"].text
    sources.population = view["population"]["file"].text
    sources.steeringGroup = view["steering_group"]["file"].text
    sources.feedback = view["feedback"]["file"].text
    return sources
  }

  private static func survey(_ view: YAMLView) -> SurveySource {
    var source = SurveySource()
    source.files = view["files"].texts
    source.codebook = view["codebook"].text
    source.selection =
      view["selection"].text.flatMap { SelectionKind(rawValue: $0) } ?? .openLink
    source.isLenient = view["quotes"].text == "lenient"
    source.invited = view["invited"].integer
    let columns = view["columns"]
    source.id = columns["id"].text ?? source.id
    source.submitted = columns["submitted"].text ?? source.submitted
    source.started = columns["started"].text ?? source.started
    source.changed = columns["changed"].text ?? source.changed
    source.lastPage = columns["last_page"].text ?? source.lastPage
    source.language = columns["language"].text ?? source.language
    source.token = columns["token"].text
    source.ignored = columns["ignored"].texts
    source.pages = view["pages"].pairs.compactMap { key, value, _ in
      Int(key).map { SurveySource.Page(number: $0, variables: value.texts) }
    }
    source.openText = view["open_text"].texts
    for (value, kind, _) in view["missing"].pairs {
      source.missing[value] = kind.text.flatMap { MissingValue(rawValue: $0) }
    }
    source.years = view["years"].pairs.map { key, value, _ in
      SurveySource.YearRange(
        variable: key, from: value["from"].integer ?? 0, to: value["to"].integer ?? 9999)
    }
    if view["age"].exists {
      var highest: [String: Int] = [:]
      for (code, age, _) in view["age"]["highest"].pairs { highest[code] = age.integer }
      source.age = SurveySource.AgeBound(
        variable: view["age"]["variable"].text ?? "", highest: highest)
    }
    if view["straight_lining"].exists {
      source.straightLining = SurveySource.StraightLining(
        items: view["straight_lining"]["items"].text ?? "",
        seconds: view["straight_lining"]["seconds"].integer ?? 0)
    }
    for (variable, recode, _) in view["recode_other"].pairs {
      var map: [String: String] = [:]
      for (text, code, _) in recode["map"].pairs { map[text.lowercased()] = code.text }
      source.otherRecodes[variable] = SurveySource.OtherRecode(
        from: recode["from"].text ?? "", map: map)
    }
    return source
  }

  private static func registrations(_ view: YAMLView) -> RegistrationSource {
    var source = RegistrationSource()
    source.file = view["file"].text ?? ""
    for (column, role, line) in view["columns"].pairs {
      source.columns[column] = role.text.flatMap { RegistrationRole(rawValue: $0) }
      source.columnLines[column] = line
    }
    source.callingCode = view["calling_code"].text ?? source.callingCode
    func spellings(_ view: YAMLView) -> [String: String] {
      var result: [String: String] = [:]
      for (name, texts, _) in view.pairs {
        result[name.lowercased()] = name
        for text in texts.texts { result[text.lowercased()] = name }
      }
      return result
    }
    source.channels = spellings(view["channels"])
    source.interpreting = spellings(view["interpreting"])
    source.wishes = spellings(view["wishes"])
    source.cancelled = view["cancelled"].texts
    source.waiting = view["waiting"].texts
    source.hallCapacity = view["hall_capacity"].integer
    source.workshopCapacity = view["workshop_capacity"].integer
    return source
  }
}
