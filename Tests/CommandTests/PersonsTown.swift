import Foundation

/// A small invented study whose lists hold persons; every name, number and address is a canary
/// that must occur in no output.
struct PersonsTown {
  /// Texts that must occur nowhere outside the study's own files.
  static let canaries = [
    "Quittenbaum", "quittenbaum", "Öztürkoglu", "Oezturkoglu", "oeztuerkoglu", "ozturkoglu",
    "Zwetschgenweg", "3925001", "39 250 01", "39250", "3920002", "Wendelgard", "Ilkerim",
    "Hagebuttenpfad", "DE89 3704", "quitte@", "ilkerim@", "heimlich@",
  ]

  static let registrations = """
    nr;eingang;name;mail;telefon;anschrift;gruppe;personen;wunsch;bemerkung
    1;2024-05-01;Quittenbaum, Wendelgard;quitte@bund.example;0171 / 39 250 01;Zwetschgenweg 3;Ehrenamt;1;V;
    2;2024-05-02;Wendelgard Quittenbaum;;+49 (0)171 3925001;;Ehrenamt;1;V;bitte Ilkerim anrufen
    3;2024-05-02;İlkerim Öztürkoğlu;ilkerim@post.example;;;Politik;1;S;
    4;2024-05-03;oeztuerkoglu ilkerim;;0171 3920002;Hagebuttenpfad 7;wie Quittenbaum;1;S;
    5;2024-05-04;Tom Muster;quitte@bund.example;;;Ehrenamt;1;S;
    6;2024-05-05;ILKERIM OZTURKOGLU;" Ilkerim@Post.example ";;;Politik;1;S;

    """ + others

  /// Registrations without contacts, so many that a public edition has something to show.
  private static let others = (7...46).map { number in
    "\(number);2024-05-06;;;;;\(number % 2 == 0 ? "Ehrenamt" : "Politik");1;V;\n"
  }.joined()

  static let checkIn = """
    nr;anmeldung;personen;name;mail;telefon;anmerkung
    1;3;1;;;;
    2;;1;Quittenbaum;;0049 171 3925001;sprach mit heimlich@post.example
    3;;1;Öztürkoglu İlkerim;;;
    4;;1;Gast;;;
    5;;1;W. Quittenbaum;;0171 3925001;

    """

  static let answers = [
    "Frau Quittenbaum war sehr nett", "IBAN DE89 3704 0044 0532 0130 00",
    "ruft mich an: 0171 / 39 250 01", "schreibt an heimlich@post.example",
    "der ilkerim öztürkoğlu hilft immer", "mehr Busse am Abend",
  ]

  static let columns = """
        columns: {nr: number, eingang: received, name: name, mail: mail, telefon: phone, anschrift: address, gruppe: group, personen: persons, wunsch: first_wish, bemerkung: remark}
    """

  static var yaml: String {
    """
    title: {de: "Bestandsaufnahme Quellstadt", en: "Baseline Quellstadt"}
    place: Quellstadt
    language: de
    dates: {data: 2024-06-01, fieldwork: {from: 2024-04-01, to: 2024-05-01}}
    delete_by: 2999-12-31
    topics:
      - {id: V, label: {de: Verkehr, en: Transport}}
      - {id: S, label: {de: Schule, en: School}}
    needs:
      - {topic: V, options: ["V[*]"]}
      - {topic: S, options: ["S[*]"]}
    sources:
      survey:
        files: [antworten.csv]
        codebook: codebuch.csv
        selection: list
        open_text: [O1]
      registrations:
        file: anmeldungen.csv
    \(columns)
      check_in:
        file: einlass.csv
        columns: {nr: number, anmeldung: registration, personen: persons, name: name, mail: mail, telefon: phone, anmerkung: remark}

    """
  }

  /// Writes the study into the runner's folder as `study`, with its study.yaml changed.
  static func write(
    into runner: CommandRunner, _ change: (String) -> String = { $0 }
  ) throws {
    try FileManager.default.createDirectory(
      atPath: runner.folder.path + "/study", withIntermediateDirectories: true)
    var codebook = "variable;typ;frage_de;frage_en;code;label_de;label_en;fehlend\n"
    codebook += "id;id;Nummer;Number;;;;\nsubmitdate;datetime;Ende;End;;;;\n"
    codebook += "startdate;datetime;Anfang;Start;;;;\ndatestamp;datetime;Stand;Change;;;;\n"
    codebook += "lastpage;number;Seite;Page;;;;\nO1;text;Was fehlt?;What is missing?;;;;\n"
    codebook += "startlanguage;single;Sprache;Language;de;Deutsch;German;\n"
    for (name, de, en) in [("V[1]", "mehr Busse", "more buses"), ("S[1]", "Mensa", "canteen")] {
      codebook += "\(name);multiple;Was fehlt?;What is missing?;Y;\(de);\(en);\n"
    }
    var survey = "id;submitdate;startdate;datestamp;lastpage;startlanguage;V[1];S[1];O1\n"
    for id in 1...24 {
      let time = "2024-04-10 10:00:00"
      let answer = id <= answers.count ? answers[id - 1] : ""
      survey += "\(id);\(time);\(time);\(time);2;de;Y;\(id % 2 == 0 ? "Y" : "");\(answer)\n"
    }
    for (name, text) in [
      ("study.yaml", change(yaml)), ("codebuch.csv", codebook), ("antworten.csv", survey),
      ("anmeldungen.csv", registrations), ("einlass.csv", checkIn),
    ] { _ = try runner.file("study/" + name, text) }
  }
}
