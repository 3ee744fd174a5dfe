# Counts needs and means again from the file for SPSS of an internal export, as haven reads it.
# Usage: Rscript sav.R FOLDER
options(warn = 2)
setwd(commandArgs(TRUE)[1])
invisible(capture.output(source("lesen.R", encoding = "UTF-8")))
data <- haven::read_sav("faelle.sav")
named <- haven::read_sav("faelle.sav", user_na = TRUE)
# The columns stand in the order of the CSV file; SPSS allows fewer characters in names.
column <- function(variable) match(variable, names(raw))

checked <- 0
for (block in package$befund$needs) {
  for (option in block$options) {
    given <- subset(tables[["needs"]], row == option$row & column == "_total")
    if (nrow(given) == 0) next
    marks <- as.numeric(data[[column(option$variable)]])
    stopifnot(sum(marks == 1, na.rm = TRUE) == given$count, sum(!is.na(marks)) == given$base)
    checked <- checked + 1
  }
}
for (item in package$befund$ratings) {
  given <- subset(tables[["challenges"]], row == item$row & column == "_total")
  values <- as.numeric(data[[column(item$variable)]])
  stopifnot(
    sum(!is.na(values)) == given$count, abs(mean(values, na.rm = TRUE) - given$mean) < 1e-9
  )
  # Every kind of missing keeps its label.
  kinds <- haven::as_factor(named[[column(item$variable)]])[is.na(values)]
  stopifnot(sub(" [(].*", "", kinds) == sub(" [(].*", "", reasons[[item$variable]][is.na(values)]))
  checked <- checked + 1
}
stopifnot(checked > 0, grepl("ü", haven::print_labels(named$perspektive) |> capture.output() |> paste(collapse = "")))
cat("spss: ", checked, " counts and means from faelle.sav agree\n", sep = "")
