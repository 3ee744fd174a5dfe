import Foundation
import Testing

/// The invented names, numbers and texts of `Fixtures/privacy_cases.json`.
struct PrivacyCases: Decodable {
  /// A free text, and what must be found in it.
  struct FreeText: Decodable, CustomTestStringConvertible {
    var text: String
    var registered: [String]?
    var find: [String]
    var testDescription: String { text }
  }

  var same_person: [[String]]
  var different_person: [[String]]
  var same_phone: [[String]]
  var no_phone: [String]
  var same_mail: [[String]]
  var free_text: [FreeText]

  static let all: PrivacyCases = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/privacy_cases.json")
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONDecoder().decode(PrivacyCases.self, from: data)
    else { preconditionFailure("Fixtures/privacy_cases.json cannot be read") }
    return cases
  }()
}
