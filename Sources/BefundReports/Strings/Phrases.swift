import BefundModel

/// The phrases that the text of a report is made of.
///
/// `{name}` stands for a word, `{{key}}` for a figure quoted by its key.
struct Phrases {
  enum ID: String, CaseIterable {
    case basisTitle, overviewTitle, perspectivesTitle, registrationsTitle, methodsTitle
    case contents, tablesTitle, figureNote
    case records, dropped, access, openLink, noSample
    case interviewBasis, interviewBasisOnly, oneInterviewBasis, oneInterviewBasisOnly
    case registrationBasis
    case actionMeaning, topicsRanked, topicsRankedOpen, topicsLast, topicsListed
    case allAgree, allAgreeOpen, shownAgree, shownAgreeOpen, actionDiffers, actionDiffersGroups,
      noActionDifference, noShownActionDifference,
      interviewsFirst
    case topicAction, topicGap, needsFirst, needsFirstOnly, needsTied, needsTogether, needsBoth,
      needsOpen,
      needDiffers
    case noNeedDifference, noShownDifference, smallGroup
    case challengeFirst, challengeTied, challengeUnsure
    case topicInterviews, topicNamedOnce, topicUnnamed, topicUnnamedInOne
    case topicsFew, topicActionSmall, needsSmall, challengeOne
    case registered, punctual, overCapacity, withinCapacity, present, presentOnly
    case methodShares, methodAction, methodGroups, methodSmall, methodInterviews, methodOrigin
    case methodRanks, methodRounding, methodSmallPublic, methodShown, methodShownMerge,
      methodRounded
  }

  private let texts: [ID: String]
  private let genderForm: GenderForm

  init(_ language: Language, genderForm: GenderForm) {
    texts = language == .de ? Self.german : Self.english
    self.genderForm = genderForm
  }

  subscript(id: ID) -> String { genderForm.apply(to: texts[id] ?? "") }
}
