/// Counts, sums of weights and sums of squared weights by design group × column × row.
///
/// The grid is dense and grows with the values that appear. Without weights only counts are kept.
struct CountGrid: Sendable {
  private(set) var groups = 0
  private(set) var columns = 0
  private(set) var rows = 0
  private(set) var counts: [Int] = []
  private(set) var weights: [Double] = []
  private(set) var squares: [Double] = []
  let isWeighted: Bool

  init(isWeighted: Bool) { self.isWeighted = isWeighted }

  /// Makes room for at least so many groups, columns and rows.
  mutating func reserve(groups: Int, columns: Int, rows: Int) {
    guard groups > self.groups || columns > self.columns || rows > self.rows else { return }
    func room(_ wanted: Int, _ have: Int) -> Int {
      wanted <= have ? have : have == 0 ? wanted : max(wanted, have * 2)
    }
    var grown = CountGrid(isWeighted: isWeighted)
    grown.groups = room(groups, self.groups)
    grown.columns = room(columns, self.columns)
    grown.rows = room(rows, self.rows)
    let size = grown.groups * grown.columns * grown.rows
    grown.counts = Array(repeating: 0, count: size)
    if isWeighted {
      grown.weights = Array(repeating: 0, count: size)
      grown.squares = Array(repeating: 0, count: size)
    }
    for group in 0..<self.groups {
      for column in 0..<self.columns {
        for row in 0..<self.rows {
          grown.add(self[group, column, row], group, column, row)
        }
      }
    }
    self = grown
  }

  /// The grid's measures, from which places are computed without touching its storage.
  var shape: Shape { Shape(columns: columns, rows: rows) }

  /// How many columns and rows a grid has room for.
  struct Shape {
    let columns: Int
    let rows: Int

    @inline(__always)
    func place(_ group: Int, _ column: Int, _ row: Int) -> Int {
      (group &* columns &+ column) &* rows &+ row
    }
  }

  /// The sums of one cell; zeros outside the grid.
  subscript(group: Int, column: Int, row: Int) -> CellSums {
    guard group < groups, column < columns, row < rows else { return CellSums() }
    let place = shape.place(group, column, row)
    let count = counts[place]
    return isWeighted
      ? CellSums(count: count, weight: weights[place], squares: squares[place])
      : CellSums(count: count, weight: Double(count), squares: Double(count))
  }

  mutating func add(_ sums: CellSums, _ group: Int, _ column: Int, _ row: Int) {
    let place = shape.place(group, column, row)
    counts[place] += sums.count
    if isWeighted {
      weights[place] += sums.weight
      squares[place] += sums.squares
    }
  }

  /// Adds rows at the places that `place` gives.
  @inline(__always)
  mutating func add(_ selection: RowSelection, place: (Int) -> Int) {
    let isWeighted = isWeighted
    counts.withUnsafeMutableBufferPointer { counts in
      weights.withUnsafeMutableBufferPointer { weights in
        squares.withUnsafeMutableBufferPointer { squares in
          selection.forEach { row in
            let cell = place(row)
            if cell < 0 { return }
            counts[cell] &+= 1
            if isWeighted {
              let weight = selection.weights[row]
              weights[cell] += weight
              squares[cell] += weight * weight
            }
          }
        }
      }
    }
  }
}

/// How many cases a cell has, and the sums of their weights.
struct CellSums: Hashable, Sendable {
  var count = 0
  var weight = 0.0
  var squares = 0.0

  static func += (a: inout CellSums, b: CellSums) {
    a.count += b.count
    a.weight += b.weight
    a.squares += b.squares
  }
}
