import ArgumentParser
import Befund

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

signal(SIGPIPE, SIG_IGN)
signal(SIGXFSZ, SIG_IGN)
do {
  var command = try BefundCommand.parseAsRoot()
  try command.run()
} catch let finding as Diagnostic {
  Terminal.end(with: [finding])
} catch let list as DiagnosticList {
  Terminal.end(with: list.findings)
} catch {
  BefundCommand.exit(withError: error)
}
