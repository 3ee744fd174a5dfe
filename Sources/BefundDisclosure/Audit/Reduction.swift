/// A smaller space of unknowns in which every statement reads the same.
///
/// Atoms that no statement tells apart are one class: their persons, and those who name a
/// category, enter every statement only as sums, and any sums with `Y ≤ X` can be split again
/// among the atoms. Mentions that no statement counts are left out.
struct Reduction {
  /// The number of unknowns left.
  let unknownCount: Int
  /// The pairs of unknowns `(y, x)` with `y ≤ x`.
  let mentionPairs: [(mention: Int, persons: Int)]
  /// The unknown that each unknown of the whole space belongs to, or `nil` where it is left out.
  private let target: [Int?]
  /// How many unknowns of the whole space make up each unknown.
  private let sizes: [Int]
  private let atomCount: Int

  /// Reduces a space for some sums.
  init(_ space: CountSpace, forms: [LinearForm]) {
    atomCount = space.atomCount
    let (signatures, isUsed) = Self.signatures(space, forms: forms)
    var classes: [[Int]: Int] = [:]
    var classOfAtom: [Int] = []
    for signature in signatures {
      let number = classes[signature] ?? classes.count
      classes[signature] = number
      classOfAtom.append(number)
    }
    var target = [Int?](repeating: nil, count: space.unknownCount)
    for atom in 0..<space.atomCount { target[atom] = classOfAtom[atom] }
    var count = classes.count
    var pairs: [(mention: Int, persons: Int)] = []
    for topic in 0..<space.topicCount {
      var numbers: [Int: Int] = [:]
      for atom in 0..<space.atomCount {
        let unknown = (topic + 1) * space.atomCount + atom
        guard isUsed[unknown] else { continue }
        if numbers[classOfAtom[atom]] == nil {
          numbers[classOfAtom[atom]] = count
          pairs.append((count, classOfAtom[atom]))
          count += 1
        }
        target[unknown] = numbers[classOfAtom[atom]]
      }
    }
    var sizes = [Int](repeating: 0, count: count)
    for unknown in target.compactMap({ $0 }) { sizes[unknown] += 1 }
    self.target = target
    self.sizes = sizes
    unknownCount = count
    mentionPairs = pairs
  }

  /// Returns for each atom which sums count it, with which coefficient.
  private static func signatures(
    _ space: CountSpace, forms: [LinearForm]
  ) -> (signatures: [[Int]], isUsed: [Bool]) {
    var signatures = [[Int]](repeating: [], count: space.atomCount)
    var isUsed = [Bool](repeating: false, count: space.unknownCount)
    var seen: Set<LinearForm> = []
    for (number, form) in forms.enumerated() where seen.insert(form).inserted {
      for term in form.terms {
        isUsed[term.unknown] = true
        let topic = term.unknown / space.atomCount
        signatures[term.unknown % space.atomCount] += [number, topic, term.coefficient]
      }
    }
    return (signatures, isUsed)
  }

  /// Returns a sum that the reduction was made for, over the unknowns left.
  func reduced(_ form: LinearForm) -> LinearForm {
    var coefficients: [Int: Int] = [:]
    for term in form.terms {
      if let unknown = target[term.unknown] { coefficients[unknown] = term.coefficient }
    }
    return LinearForm(sum: coefficients.map { .init(unknown: $0.key, coefficient: $0.value) })
  }

  /// Returns data over the unknowns left.
  func reduced(_ data: [Int]) -> [Int] {
    var values = [Int](repeating: 0, count: unknownCount)
    for (unknown, target) in target.enumerated() {
      if let target { values[target] += data[unknown] }
    }
    return values
  }

  /// Returns data over the whole space that read the same: of each class, all in its first atom.
  func expanded(_ data: [Int]) -> [Int] {
    var values = [Int](repeating: 0, count: target.count)
    var isPlaced = [Bool](repeating: false, count: unknownCount)
    for (unknown, target) in target.enumerated() {
      guard let target, !isPlaced[target] else { continue }
      isPlaced[target] = true
      values[unknown] = data[target]
    }
    return values
  }

  /// Returns two sums whose smallest and largest values are those of any sum of single unknowns.
  ///
  /// Of a class that the sum covers in part, everything may lie outside or inside it.
  func range(of form: LinearForm) -> (lower: LinearForm, upper: LinearForm) {
    var covered: [Int: Int] = [:]
    var upper: Set<Int> = []
    for term in form.terms {
      if let unknown = target[term.unknown] {
        covered[unknown, default: 0] += 1
        upper.insert(unknown)
      } else if let persons = target[term.unknown % atomCount] {
        upper.insert(persons)
      }
    }
    let lower = covered.filter { sizes[$0.key] == $0.value }.keys
    return (LinearForm(unknowns: Array(lower)), LinearForm(unknowns: Array(upper)))
  }
}
