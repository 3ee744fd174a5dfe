/// Words for the cards of the workshops.
enum RecommendationTexts {
  static let openers = [
    "Prüfen: ", "Gemeinsam angehen: ", "Als Pilot: ", "Mit Nachbarkommunen: ", "Sofort beginnen: ",
    "Mit den Stadtteilen: ", "Weiterdenken: ", "Mit Jugendlichen: ",
  ]
  static let leads = [
    "Integrationsbüro", "Fachbereich A", "Fachbereich B", "Wohlfahrtsverband A",
    "Wohlfahrtsverband B", "Bildungsträger A", "Kulturverein A", "Jobcenter", "Integrationsrat",
    "Helferkreis A",
  ]
  static let partners = [
    "Schulen|Kitas", "Vereine|Ehrenamt", "Bildungsträger|Jobcenter", "Wohlfahrtsverbände",
    "Integrationsrat|Vereine", "Betriebe|Kammern", "Praxen|Beratungsstellen", "Stadtteilarbeit",
  ]
}
