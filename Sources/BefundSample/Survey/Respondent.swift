/// The seven kinds of respondents, in codebook order.
enum Role: Int, CaseIterable {
  case citizen, volunteer, professional, politician, association, refugee, other

  /// How many of 420 respondents have the role.
  var quota: Int { [181, 71, 74, 23, 31, 35, 5][rawValue] }

  var code: String { self == .other ? "-oth-" : "A\(rawValue + 1)" }

  static var quotas: [Int] { allCases.map(\.quota) }
}

/// What is known of a respondent's origin, as the two derived variables will say.
enum Origin {
  /// Immigrated; the self or both parents came since 1950 and someone was not German by birth.
  case bornAbroad, bothParents
  /// Immigrated, but German by birth with German parents.
  case germanBornAbroad
  /// Not immigrated, but one parent was not German by birth.
  case backgroundOnly
  case neither
  case undetermined

  var isBornAbroad: Bool { self == .bornAbroad || self == .germanBornAbroad }

  /// Whether the respondent or both parents immigrated since 1950; `nil` if undetermined.
  var hasImmigrated: Bool? {
    switch self {
    case .bornAbroad, .bothParents, .germanBornAbroad: true
    case .backgroundOnly, .neither: false
    case .undetermined: nil
    }
  }
}

/// One answer to an open question and what its parts were coded as.
struct OpenAnswer {
  /// A coded part of an answer; no code means that it could not be assigned.
  struct Mention {
    var code: Code?
    var excerpt: String
  }

  var text: String
  var mentions: [Mention]
  /// Whether the coders skipped the answer.
  var isUncoded = false
}

/// One respondent with all answers; 0 means not shown or not answered.
struct Respondent {
  var role = Role.citizen
  var roleText: String?
  var origin = Origin.neither
  var language = "de"
  var birthSelf = 1
  var birthMother = 1
  var birthFather = 1
  var arrival = 0
  var citizenship = 1
  var parentsArrival = 0
  var parentsCitizenship = 1
  var age = 3
  var gender = 1
  var district = 1
  var german = -7
  var lastPage = 7
  var importance = [Int](repeating: 0, count: 8)
  var satisfaction = [Int](repeating: 0, count: 8)
  /// Per block: bits 0…4 are the options, bit 5 is "no further need".
  var needs = [UInt8](repeating: 0, count: 8)
  var otherNeeds: [Int: String] = [:]
  var challenges = [Int](repeating: 0, count: 16)
  var good: OpenAnswer?
  var missing: OpenAnswer?
  var participation = 0
  /// Seconds between start and last action.
  var duration = 600
  /// Texts that stand in a column instead of the coded value.
  var overrides: [String: String] = [:]
  /// Irregularities planted in the respondent's record, with their columns.
  var defects: [(id: String, column: String?)] = []

  /// Whether cleaning removes the record.
  var isDropped = false

  static let noNeed: UInt8 = 1 << 5
}
