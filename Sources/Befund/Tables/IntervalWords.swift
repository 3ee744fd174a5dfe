/// The names of interval methods, in full.
enum IntervalWords {
  /// Returns the name of a method; the automatic one is named by what it chooses.
  ///
  /// At 0 and 100 percent, where the method has none of its own, Clopper–Pearson stands in.
  static func name(of method: IntervalMethod, isDesigned: Bool) -> LocalizedText {
    switch method {
    case .automatic where isDesigned, .kornGraubard:
      LocalizedText(
        de: "Korn–Graubard, effektives n höchstens n; bei 0 und 100 % Clopper–Pearson",
        en: "Korn–Graubard, effective n at most n; at 0 and 100% Clopper–Pearson")
    case .automatic:
      LocalizedText(
        de: "Wilson-Score ohne Stetigkeitskorrektur; bei 0 und 100 % Clopper–Pearson",
        en: "Wilson score without continuity correction; at 0 and 100% Clopper–Pearson")
    case .wilson:
      LocalizedText(
        de: "Wilson-Score mit z, ohne Stetigkeitskorrektur",
        en: "Wilson score with z, without continuity correction")
    case .wilsonWithDesign:
      LocalizedText(
        de: "Wilson-Score mit effektivem n des Stichprobenplans und t",
        en: "Wilson score with the design's effective n and t")
    case .clopperPearson:
      LocalizedText(de: "Clopper–Pearson, exakt", en: "Clopper–Pearson, exact")
    case .kornGraubardUncapped:
      LocalizedText(
        de: "Korn–Graubard, effektives n unbegrenzt", en: "Korn–Graubard, effective n uncapped")
    case .logit:
      LocalizedText(de: "Logit mit t", en: "logit with t")
    case .arcsine:
      LocalizedText(de: "Arkussinus mit t", en: "arcsine with t")
    case .wald:
      LocalizedText(de: "Wald mit t", en: "Wald with t")
    }
  }
}
