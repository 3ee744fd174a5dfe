// Writes the benchmarks' survey into the temporary folder, once for each number of respondents
// that is given, and prints where.

import SurveyFile

for argument in CommandLine.arguments.dropFirst() {
  guard let respondents = Int(argument), respondents > 0 else {
    print("survey-file RESPONDENTS…")
    break
  }
  print(try SurveyFile(respondents: respondents).written())
}
