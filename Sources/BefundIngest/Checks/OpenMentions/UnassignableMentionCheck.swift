import BefundModel

/// Flags mentions for which the coder found no code that fits; they stay.
enum UnassignableMentionCheck {
  static let id = "unassignable-mention"
  /// The spellings, in lower case.
  static let spellings: Set<String> = ["nicht zuordenbar", "unassignable"]
  static let text = FindingText(
    (
      de: "die Nennung ist keinem Code zuordenbar", en: "the mention fits no code"
    ),
    why: (
      de: "so hat es die codierende Person entschieden", en: "so the coder decided"
    ),
    fix: (
      de: "nichts zu tun: sie wird getrennt gezählt", en: "nothing to do: it is counted apart"
    ))
}
