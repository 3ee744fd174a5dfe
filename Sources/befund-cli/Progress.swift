import Befund
import Dispatch
import Foundation

/// A line on the terminal that tells how long the work has taken, from the first second on.
final class Progress {
  private let timer: (any DispatchSourceTimer)?

  /// Starts to watch; without a terminal on standard error nothing is ever shown.
  init(_ language: Language) {
    guard isatty(2) == 1 else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    let start = DispatchTime.now()
    let word = language == .de ? "liest" : "reading"
    timer.schedule(deadline: start + 1, repeating: 1)
    timer.setEventHandler {
      let seconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000_000
      let line = "\rbefund: \(word) … \(seconds) s"
      _ = Array(line.utf8).withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
    }
    timer.resume()
    self.timer = timer
  }

  /// Does the work with a line of progress, which is cleared afterwards.
  static func shown<Result>(in language: Language, _ work: () throws -> Result) rethrows -> Result {
    let progress = Progress(language)
    defer { progress.end() }
    return try work()
  }

  /// Stops and clears the line.
  func end() {
    guard let timer else { return }
    timer.cancel()
    _ = Array("\r\u{1B}[K".utf8).withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
  }
}
