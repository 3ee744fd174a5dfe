public import BefundModel

/// Who counts in the base of a multiple-response set.
public enum MultipleResponseBase: String, CaseIterable, Hashable, Sendable {
  /// Everyone to whom the set was shown: any option has a value that is not missing.
  case shown
  /// Everyone who answered: any option, the exclusive one too, is marked as chosen or not.
  case answered
  /// Everyone who chose an option other than the exclusive ones.
  case anyMention = "any-mention"
  /// No persons but mentions: shares are percent of all mentions and have no standard error here.
  case mentions
}

/// What stands in the rows of a table.
public enum Stub: Hashable, Sendable {
  /// The values of one variable.
  case single(String)
  /// The options of a multiple-response set; exclusive ones mean "none of them".
  case options([String], exclusive: Set<String>)
  /// The means of variables.
  case means([String])
  /// The share of one end of a scale, of its other end, and their difference.
  case net(String, positive: [String], negative: [String])
  /// Coders, each a variable with the category that the coder gave to a unit; the declared
  /// categories in order, or none.
  case coders([String], categories: [String])
}

/// A table, declared before it meets data.
public struct TableSpecification: Hashable, Sendable {
  /// The id: the argument as typed, or a name.
  public var id: String
  /// The rows.
  public var stub: Stub
  /// The variable in the columns, or `nil` for the total alone.
  public var column: String?
  /// The base of a multiple-response set.
  public var base: MultipleResponseBase
  /// Whether kinds of missing are rows of their own and part of the base.
  public var includesMissing: Bool
  /// The options that were asked for, where others were added for the base; `nil` for all.
  public var asked: Set<String>?

  /// Creates a declaration.
  public init(
    id: String, stub: Stub, column: String? = nil, base: MultipleResponseBase = .answered,
    includesMissing: Bool = false
  ) {
    self.id = id
    self.stub = stub
    self.column = column
    self.base = base
    self.includesMissing = includesMissing
  }
}

/// What one pass over the rows counts: tables that share weight, design, filter and missing rule.
public struct TallySpecification: Sendable {
  /// The tables.
  public var tables: [TableSpecification]
  /// The weight variable.
  public var weight: String?
  /// The stratum variable.
  public var strata: String?
  /// The variable of the primary sampling unit.
  public var cluster: String?
  /// The variable with the population size of the stratum (with clusters: its number of units).
  public var population: String?
  /// The conditions, all of which must hold.
  ///
  /// Rows outside stay in the design as zeros.
  public var conditions: [Condition]
  /// Which values are missing, for all variables without a rule of their own.
  public var missing: MissingRule
  /// Rules for single variables.
  public var missingByVariable: [String: MissingRule]
  /// The marks of options, for all variables without marks of their own.
  public var marks: OptionMarks
  /// The marks of single options.
  public var marksByVariable: [String: OptionMarks] = [:]
  /// The decimal sign of the values, for their order.
  public var decimal: Character = "."
  /// What is asked besides shares and means.
  public var comparisons = Comparisons()

  /// Creates a specification.
  public init(
    tables: [TableSpecification], weight: String? = nil, strata: String? = nil,
    cluster: String? = nil, population: String? = nil, conditions: [Condition] = [],
    missing: MissingRule = MissingRule(), missingByVariable: [String: MissingRule] = [:],
    marks: OptionMarks = OptionMarks()
  ) {
    self.tables = tables
    self.weight = weight
    self.strata = strata
    self.cluster = cluster
    self.population = population
    self.conditions = conditions
    self.missing = missing
    self.missingByVariable = missingByVariable
    self.marks = marks
  }

  /// The variables read as codes, each once, in the order of the batch's coded columns.
  public var codedVariables: [String] {
    var names: [String] = []
    func add(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    for table in tables {
      switch table.stub {
      case .single(let name), .net(let name, _, _): add(name)
      case .options(let names, _), .coders(let names, _): names.forEach(add)
      case .means: break
      }
      add(table.column)
    }
    conditions.filter { !$0.comparison.isOrdered }.forEach { add($0.variable) }
    add(strata)
    add(cluster)
    add(comparisons.panel)
    return names
  }

  /// The variables read as numbers, each once, in the order of the batch's number columns.
  public var numberVariables: [String] {
    var names: [String] = []
    func add(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    add(weight)
    for table in tables {
      if case .means(let variables) = table.stub { variables.forEach(add) }
    }
    conditions.filter { $0.comparison.isOrdered }.forEach { add($0.variable) }
    add(population)
    return names
  }

  /// Whether errors need the design: there are weights, strata, clusters or a population.
  public var isDesigned: Bool {
    weight != nil || strata != nil || cluster != nil || population != nil
  }

  /// Whether the rows have to be kept one by one.
  var keepsCases: Bool {
    comparisons.needsCases
      || tables.contains {
        if case .coders = $0.stub { return true }
        return false
      }
  }

  /// Returns the missing rule of a variable.
  public func missingRule(of variable: String) -> MissingRule {
    missingByVariable[variable] ?? missing
  }

  /// Returns the marks of an option.
  public func marks(of variable: String) -> OptionMarks {
    marksByVariable[variable] ?? marks
  }
}
