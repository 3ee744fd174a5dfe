/// What a column of the check-in sheet holds.
public enum CheckInRole: String, CaseIterable, Hashable, Sendable {
  /// The running number.
  case number
  /// The number of the registration; empty for persons who had not registered.
  case registration
  /// The number of persons.
  case persons
  /// The group.
  case group
  /// The time of arrival.
  case time
  /// A person's name or a part of it; read to find the registration, then dropped.
  case name
  /// A mail address; read to find the registration, then dropped.
  case mail
  /// A phone number; read to find the registration, then dropped.
  case phone
  /// A postal address; never read.
  case address
  /// A free remark.
  case remark
  /// Nothing that is used; the column is never read.
  case ignored

  /// The columns that a sheet has when study.yaml does not say.
  public static let usualColumns: [String: CheckInRole] = [
    "lfd": .number, "anmeldung_lfd": .registration, "personen": .persons, "gruppe": .group,
    "uhrzeit": .time,
  ]
}
