# Checks the weighted shares and intervals of an internal export against R's survey package.
# Usage: Rscript weighted.R FOLDER
options(warn = 2)
setwd(commandArgs(TRUE)[1])
invisible(capture.output(source("lesen.R", encoding = "UTF-8")))
stopifnot(exists("design"), nrow(design$variables) > 1)

chosen <- function(x) tolower(x) %in% c("y", "1", "yes", "ja", "x", "true")
given <- tables[["needs_weighted"]]
given <- given[given$column == "weighted", ]

# Korn and Graubard's interval with the effective number of cases held at the number of cases.
interval <- function(p, error, n) {
  m <- if (error > 0) min(n, p * (1 - p) / error^2) else n
  c(
    if (p <= 0) 0 else qbeta(0.025, m * p, m * (1 - p) + 1),
    if (p >= 1) 1 else qbeta(0.975, m * p + 1, m * (1 - p))
  )
}

worst <- 0
checked <- 0
for (block in package$befund$needs) {
  names <- vapply(block$options, `[[`, "", "variable")
  marks <- sapply(names, function(v) chosen(design$variables[[v]]))
  here <- update(design, answered = rowSums(marks) > 0)
  for (option in block$options) {
    row <- given[given$row == option$row, ]
    if (nrow(row) == 0) next
    here <- update(here, y = as.numeric(chosen(here$variables[[option$variable]])))
    domain <- subset(here, answered)
    mean <- survey::svymean(~y, domain)
    p <- as.numeric(coef(mean))
    error <- as.numeric(survey::SE(mean))
    bounds <- interval(p, error, nrow(domain$variables))
    found <- c(row$proportion, row$standard_error, row$lower, row$upper)
    worst <- max(worst, abs(found - c(p, error, bounds)))
    # Where the effective number is not held, it is svyciprop's own interval.
    free <- attr(survey::svyciprop(~y, domain, method = "beta"), "ci")
    if (error > 0 && p * (1 - p) / error^2 < nrow(domain$variables)) {
      worst <- max(worst, abs(as.numeric(free) - bounds))
    }
    checked <- checked + 1
  }
}
cat("weighted:", checked, "shares with intervals, largest difference", format(worst), "\n")
stopifnot(checked >= 20, worst < 1e-9)
