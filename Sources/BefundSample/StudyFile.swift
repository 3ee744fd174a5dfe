/// The study's configuration, written by hand.
enum StudyFile {
  static let text = ""
}
