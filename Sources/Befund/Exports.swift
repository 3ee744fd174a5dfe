@_exported public import BefundAnalysis
@_exported public import BefundDisclosure
@_exported public import BefundIngest
@_exported public import BefundModel
@_exported public import BefundReports
@_exported public import BefundStatistics
@_exported public import BefundTables
