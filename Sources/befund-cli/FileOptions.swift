import ArgumentParser
import Befund

/// How a bare file is written.
struct FileOptions: ParsableArguments {
  @Option(help: "The delimiter: a character, or tab. Found out by default.")
  var delimiter: String?

  @Option(help: "The encoding: utf-8, utf-16le, utf-16be or windows-1252.")
  var encoding: String?

  @Option(help: "The decimal sign of numbers: . or ,")
  var decimal: String?

  @Option(help: "strict ends at a stray quote, lenient recovers and reports it.")
  var quotes: QuoteMode = .strict

  @Option(help: "The sheet of an Excel workbook (.xlsx) with more than one.")
  var sheet: String?

  @OptionGroup var key: KeyOptions

  enum QuoteMode: String, ExpressibleByArgument { case strict, lenient }

  var delimited: DelimitedOptions {
    DelimitedOptions(
      delimiter: delimiter.flatMap(Self.delimiterByte),
      encoding: encoding.flatMap { TextEncoding(name: $0) },
      decimal: decimal == "," ? 0x2C : 0x2E, isLenient: quotes == .lenient,
      sheet: sheet)
  }

  func validate() throws {
    if let delimiter, Self.delimiterByte(delimiter) == nil {
      throw ValidationError("--delimiter is one ASCII character or 'tab', not '\(delimiter)'.")
    }
    if let encoding, TextEncoding(name: encoding) == nil {
      let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--encoding '\(encoding)' is not one of \(names).")
    }
    if let decimal, decimal != ".", decimal != "," {
      throw ValidationError("--decimal is . or , and not '\(decimal)'.")
    }
  }

  private static func delimiterByte(_ text: String) -> UInt8? {
    if ["tab", "\\t", "\t"].contains(text) { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte > 0x1F, byte != 0x22 else {
      return nil
    }
    return byte
  }
}
