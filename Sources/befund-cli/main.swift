import ArgumentParser
import Befund

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

signal(SIGPIPE, SIG_IGN)
signal(SIGXFSZ, SIG_IGN)
var language = Terminal.language
do {
  var command = try BefundCommand.parseAsRoot()
  language = (command as? any ChoosesLanguage)?.language ?? language
  try command.run()
} catch let finding as Diagnostic {
  Terminal.end(with: [finding], language: language)
} catch let list as DiagnosticList {
  Terminal.end(with: list.findings, language: language)
} catch {
  BefundCommand.exit(withError: error)
}
