/// The cases of an export as a system file of SPSS.
///
/// ReadStat writes it. It is part of the package only with the trait `SPSS`.
enum SPSSFile {
  /// The name of the file.
  static let name = "faelle.sav"

  #if SPSS
    /// Whether this program writes system files.
    static let isAvailable = true
  #else
    /// Whether this program writes system files.
    static let isAvailable = false

    /// Returns no file: this program was built without the trait.
    static func file(_ cases: SPSSCases, date: String) throws -> ReportFile? { nil }
  #endif
}

#if SPSS
  import CReadStat
  import Foundation

  extension SPSSFile {
    /// Returns the file.
    ///
    /// - Parameters:
    ///   - cases: The cases.
    ///   - date: The date that the file bears, `yyyy-mm-dd`.
    /// - Throws: `spss-refused` when ReadStat takes no part of it.
    static func file(_ cases: SPSSCases, date: String) throws -> ReportFile? {
      guard let writer = readstat_writer_init() else { throw OutputFindings.spssRefused("") }
      defer { readstat_writer_free(writer) }
      let sink = Sink()
      try check(
        readstat_set_data_writer(writer) { bytes, count, sink in
          guard let bytes, let sink else { return -1 }
          Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
          return count
        })
      try check(readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS))
      try check(readstat_writer_set_file_label(writer, cases.title))
      try check(readstat_writer_set_file_timestamp(writer, noon(date)))
      readstat_add_note(writer, cases.note)
      // ReadStat keeps the address of a missing text and not the text.
      var kept: [UnsafeMutablePointer<CChar>] = []
      defer { kept.forEach { free($0) } }
      let variables = try cases.variables.map { try declare($0, writer, keeping: &kept) }
      try withExtendedLifetime(sink) {
        try check(
          readstat_begin_writing_sav(
            writer, Unmanaged.passUnretained(sink).toOpaque(), cases.caseCount))
        for row in 0..<cases.caseCount {
          try check(readstat_begin_row(writer))
          for (variable, place) in zip(cases.variables, variables) {
            try insert(variable.values[row], variable, place, writer)
          }
          try check(readstat_end_row(writer))
        }
        try check(readstat_end_writing(writer))
      }
      // The hour of the day in the header depends on the zone of the machine.
      let clock = 101..<109
      if sink.bytes.count > clock.upperBound {
        sink.bytes.replaceSubrange(clock, with: Array("12:00:00".utf8))
      }
      return ReportFile(name: name, bytes: sink.bytes)
    }

    private final class Sink {
      var bytes: [UInt8] = []
    }

    private static func declare(
      _ variable: SPSSCases.Variable, _ writer: UnsafeMutablePointer<readstat_writer_t>,
      keeping kept: inout [UnsafeMutablePointer<CChar>]
    ) throws -> UnsafeMutablePointer<readstat_variable_t> {
      let type = variable.width == nil ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING
      guard let result = readstat_add_variable(writer, variable.name, type, variable.width ?? 0)
      else { throw OutputFindings.spssRefused(variable.name) }
      readstat_variable_set_label(result, variable.label)
      readstat_variable_set_format(result, format(variable))
      let measure =
        switch variable.measure {
        case .nominal: READSTAT_MEASURE_NOMINAL
        case .ordinal: READSTAT_MEASURE_ORDINAL
        case .scale: READSTAT_MEASURE_SCALE
        }
      readstat_variable_set_measure(result, measure)
      if !variable.labels.isEmpty {
        let labels = readstat_add_label_set(writer, type, "labels_" + variable.name)
        for (code, label) in variable.labels {
          switch code {
          case .number(let number): readstat_label_double_value(labels, number, label)
          case .text(let text): readstat_label_string_value(labels, text, label)
          }
        }
        readstat_variable_set_label_set(result, labels)
      }
      switch variable.missing {
      case .codes(let codes):
        for code in codes {
          switch code {
          case .number(let number):
            try check(readstat_variable_add_missing_double_value(result, number))
          case .text(let text):
            guard let copy = strdup(text) else { throw OutputFindings.spssRefused(variable.name) }
            kept.append(copy)
            try check(readstat_variable_add_missing_string_value(result, copy))
          }
        }
      case .range(let range, let beside):
        try check(
          readstat_variable_add_missing_double_range(result, range.lowerBound, range.upperBound))
        if let beside { try check(readstat_variable_add_missing_double_value(result, beside)) }
      }
      return result
    }

    /// The format of display: as wide as texts, decimals where there are any.
    private static func format(_ variable: SPSSCases.Variable) -> String {
      if let width = variable.width { return "A\(width)" }
      let isWhole = variable.values.allSatisfy {
        guard case .number(let number)? = $0 else { return true }
        return number == number.rounded()
      }
      return isWhole ? "F8.0" : "F8.4"
    }

    private static func insert(
      _ code: SPSSCases.Code?, _ variable: SPSSCases.Variable,
      _ place: UnsafeMutablePointer<readstat_variable_t>,
      _ writer: UnsafeMutablePointer<readstat_writer_t>
    ) throws {
      switch code {
      case .number(let number)?: try check(readstat_insert_double_value(writer, place, number))
      case .text(let text)?: try check(readstat_insert_string_value(writer, place, text))
      case nil: try check(readstat_insert_missing_value(writer, place))
      }
    }

    private static func noon(_ date: String) -> time_t {
      let parts = date.split(separator: "-").compactMap { Int32($0) }
      guard parts.count == 3 else { return 0 }
      var time = tm()
      (time.tm_year, time.tm_mon, time.tm_mday) = (parts[0] - 1900, parts[1] - 1, parts[2])
      time.tm_hour = 12
      time.tm_isdst = -1
      return mktime(&time)
    }

    private static func check(_ error: readstat_error_t) throws {
      guard error != READSTAT_OK else { return }
      throw OutputFindings.spssRefused(String(cString: readstat_error_message(error)))
    }
  }
#endif
