/// The version of the library and the command.
public enum BefundVersion {
  /// The version, such as `0.1.0`.
  public static let current = "0.1.0"
}
