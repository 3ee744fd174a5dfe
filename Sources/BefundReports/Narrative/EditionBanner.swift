public import BefundDisclosure
public import BefundModel

extension Edition {
  /// The line that marks every output of the edition.
  public func banner(in language: Language) -> String {
    switch self {
    case .internal:
      language == .de
        ? "INTERN – nicht veröffentlichen (exakte Werte)"
        : "INTERNAL – do not publish (exact values)"
    case .public:
      language == .de ? "ENTWURF – nicht freigegeben" : "DRAFT – not released"
    }
  }
}

extension Release {
  /// The line that marks every output of the release: a draft until somebody releases it.
  public func banner(in language: Language) -> String {
    guard let approval = content.approval else { return edition.banner(in: language) }
    return language == .de
      ? "Freigegeben am \(approval.day) von \(approval.by) (Freigabe \(approval.number))"
      : "Released on \(approval.day) by \(approval.by) (release \(approval.number))"
  }
}
