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
