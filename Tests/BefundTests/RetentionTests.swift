import Befund
import Foundation
import Testing

/// Retention with a fixed clock.
@Suite("Retention")
struct RetentionTests {
  private func study(_ deleteBy: String) throws -> String {
    try OtherTownTests.study { "delete_by: \(deleteBy)\n" + $0 }
  }

  /// Noon in Berlin, in winter.
  private func noon(_ day: String) throws -> Date {
    try #require(ISO8601DateFormatter().date(from: day + "T11:00:00Z"))
  }

  private func isOverdue(_ path: String, _ now: Date) throws -> Bool {
    var options = ReadingOptions()
    options.now = now
    return try StudyReader.read(path, options: options).findings
      .contains { $0.id == "retention-overdue" && $0.severity == .warning }
  }

  @Test("a day is overdue from the day after")
  func overdue() throws {
    let path = try study("2024-12-31")
    #expect(try !isOverdue(path, noon("2024-12-30")))
    #expect(try !isOverdue(path, noon("2024-12-31")))
    #expect(try isOverdue(path, noon("2025-01-01")))
  }

  @Test("deleting is allowed from the day on")
  func due() throws {
    let path = try study("2024-12-31")
    #expect(try PurgePlan(path, now: noon("2024-12-30")).isDue == false)
    #expect(try PurgePlan(path, now: noon("2024-12-31")).isDue == true)
    #expect(try PurgePlan(path, now: noon("2025-01-01")).isDue == true)
    #expect(throws: Diagnostic.self) {
      try PurgePlan(path, now: noon("2024-12-30")).delete()
    }
  }

  @Test("days begin at midnight of the study's time zone")
  func timeZone() throws {
    var dates = StudyDates()
    let time = try #require(ISO8601DateFormatter().date(from: "2024-06-30T22:30:00Z"))
    #expect(dates.day(of: time) == "2024-07-01")
    dates.timeZone = "UTC"
    #expect(dates.day(of: time) == "2024-06-30")
    #expect(dates.day(of: Date(timeIntervalSince1970: -1)) == "1969-12-31")
  }

  @Test("a wrong day is refused", arguments: ["2024-02-30", "31.12.2024", "soon"])
  func wrongDay(day: String) throws {
    let path = try study(day)
    #expect { try PurgePlan(path) } throws: { error in
      (error as? DiagnosticList)?.findings.map(\.id) == ["wrong-type"]
    }
  }

  @Test("the schema of study.yaml knows the day and the roles")
  func schema() {
    let schema = StudySchema.json()
    for word in ["\"delete_by\"", "\"calling_code\"", "\"address\"", "\"mail\"", "\"phone\""] {
      #expect(schema.contains(word), "\(word)")
    }
  }
}
