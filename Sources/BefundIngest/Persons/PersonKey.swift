import Crypto

/// The secret that turns persons into pseudonyms.
///
/// Pseudonyms live in memory only: they link the rows of one reading and are part of no output,
/// so outputs do not depend on the key.
public struct PersonKey: Sendable {
  /// The number of bytes of a key.
  public static let size = 32

  private let key: SymmetricKey

  /// Creates a key from bytes, or returns `nil` when they are not ``size``.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// Returns 32 bytes from the system's generator of random numbers.
  static func randomBytes() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Returns HMAC-SHA-256 of a message.
  ///
  /// Source: RFC 2104; checked against the vectors of RFC 4231.
  func code(of message: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(message.utf8), using: key))
  }

  /// Returns the pseudonym of a number.
  func pseudonym(of phone: PhoneNumber) -> Pseudonym {
    Pseudonym(code: code(of: "phone:" + phone.text))
  }

  /// Returns the pseudonym of an address.
  func pseudonym(of mail: MailAddress) -> Pseudonym {
    Pseudonym(code: code(of: "mail:" + mail.text))
  }

  /// Returns the pseudonyms of a name, one for each spelling of its umlauts.
  func pseudonyms(of name: PersonName) -> Set<Pseudonym> {
    Set(name.keys.map { Pseudonym(code: code(of: "name:" + $0)) })
  }
}

extension PersonKey: CustomStringConvertible, CustomReflectable {
  /// Says nothing about the key.
  public var description: String { "PersonKey" }

  /// Shows nothing of the key.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A person's number, address or name under a key; nobody can guess it back without the key.
struct Pseudonym: Hashable, Sendable {
  let code: [UInt8]
}
