import Crypto
import Foundation

/// SHA-256 as text.
enum Digest {
  /// Returns the hash of some bytes in hexadecimal digits.
  static func sha256(_ data: Data) -> String {
    SHA256.hash(data: data).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
