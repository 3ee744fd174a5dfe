#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The elementary functions this module needs, without Foundation and its start-up time.
enum Elementary {
  static func log(_ x: Double) -> Double { _log(x) }
  static func exp(_ x: Double) -> Double { _exp(x) }
  static func sine(_ x: Double) -> Double { _sin(x) }
  static func arcsine(_ x: Double) -> Double { _asin(x) }
}

// The names inside the enumeration would hide those of the C library.
private func _log(_ x: Double) -> Double { log(x) }
private func _exp(_ x: Double) -> Double { exp(x) }
private func _sin(_ x: Double) -> Double { sin(x) }
private func _asin(_ x: Double) -> Double { asin(x) }
