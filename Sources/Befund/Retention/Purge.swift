public import Foundation

/// What `purge` would delete of a study: the files that hold persons, and from when on.
public struct PurgePlan: Sendable {
  /// A file that holds persons.
  public struct File: Hashable, Sendable {
    /// The name in study.yaml.
    public let name: String
    /// The path.
    public let path: String
    /// What it holds.
    public let content: LocalizedText
    /// Whether it is still there.
    public let exists: Bool
    /// Whether the same file has another name elsewhere, under which it stays.
    public let hasOtherName: Bool
  }

  /// The study.
  public let study: Study
  /// The files that study.yaml declares, in its order; those already deleted too.
  public let files: [File]
  /// Whether the day by which they are deleted has come; `nil` when study.yaml names none.
  public let isDue: Bool?

  /// The files that are there.
  public var existing: [File] { files.filter(\.exists) }

  /// Looks at a study without changing anything; only study.yaml is read.
  ///
  /// - Parameters:
  ///   - path: The study.
  ///   - now: The time that the day is compared with, in the study's time zone.
  /// - Throws: The findings of study.yaml; `outside-study`, `not-a-file` (65) for a name that
  ///   leaves the study's folder or passes through a symbolic link.
  public init(_ path: String, now: Date = Date()) throws {
    let study = try StudyFileReader.read(path)
    self.study = study
    isDue = study.deleteBy.map { $0 <= study.dates.day(of: now) }
    let folder = try StudyFolder(study.folder)
    files = try Self.names(study).map { name, content in
      let state = try folder.state(of: name)
      return File(
        name: name, path: study.folder == "." ? name : study.folder + "/" + name,
        content: content, exists: state != .missing, hasOtherName: state == .linkedTwice)
    }
  }

  /// The names of the files that hold persons, each once.
  private static func names(_ study: Study) -> [(String, LocalizedText)] {
    var names: [(String, LocalizedText)] = []
    func add(_ name: String?, _ de: String, _ en: String) {
      guard let name, !names.contains(where: { $0.0 == name }) else { return }
      names.append((name, LocalizedText(de: de, en: en)))
    }
    add(study.sources.registrations?.file, "Anmeldeliste", "registration list")
    add(study.sources.checkIn, "Einlassliste", "check-in sheet")
    if let survey = study.sources.survey, !survey.openText.isEmpty {
      for name in survey.files {
        add(name, "Befragung mit offenen Antworten", "survey with open answers")
      }
    }
    return names
  }

  /// Ends with a finding unless deleting is allowed now.
  ///
  /// - Parameter early: Whether the day need not have come.
  /// - Throws: `not-due`, `no-delete-by` (64).
  public func checkDue(early: Bool) throws {
    if early || isDue == true { return }
    throw study.deleteBy.map { PurgeFindings.notDue(study, day: $0) } ?? PurgeFindings.noDay(study)
  }

  /// Deletes the files and returns the paths of those deleted; writes nothing.
  ///
  /// - Parameter early: Whether the day need not have come.
  /// - Throws: `not-due`, `no-delete-by` (64), `cannot-delete` (74).
  public func delete(early: Bool = false) throws -> [String] {
    try checkDue(early: early)
    let folder = try StudyFolder(study.folder)
    for file in existing { _ = try folder.state(of: file.name) }
    return try existing.map { file in
      try folder.delete(file.name)
      return file.path
    }
  }
}
