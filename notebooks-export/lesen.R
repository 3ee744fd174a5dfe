# Reads the data package: source("lesen.R", encoding = "UTF-8")
# Makes: tables (a list of data frames), and with an internal export: cases, reasons, design.
package <- jsonlite::fromJSON("datapackage.json", simplifyVector = FALSE)
resources <- setNames(package$resources, vapply(package$resources, `[[`, "", "name"))

read_resource <- function(resource, convert = TRUE) {
  data <- read.csv(resource$path,
    colClasses = "character", na.strings = character(), check.names = FALSE,
    encoding = "UTF-8"
  )
  for (field in resource$schema$fields) {
    if (convert && field$type != "string") {
      text <- data[[field$name]]
      gone <- text == "" | text %in% vapply(field$missingValues, `[[`, "", "value")
      data[[field$name]] <- as.numeric(ifelse(gone, NA, text))
    }
  }
  data
}

is_table <- vapply(resources, function(r) startsWith(r$path, "tabellen/"), NA)
tables <- lapply(resources[is_table], read_resource)

interval <- function(count, base) {
  z <- qnorm(0.975)
  p <- count / base
  centre <- p + z^2 / (2 * base)
  spread <- z * sqrt(p * (1 - p) / base + z^2 / (4 * base^2))
  low <- ifelse(count == 0, 0, (centre - spread) / (1 + z^2 / base))
  high <- ifelse(count == base, 1, (centre + spread) / (1 + z^2 / base))
  data.frame(
    lower = ifelse(count == base, 0.025^(1 / base), low),
    upper = ifelse(count == 0, 1 - 0.025^(1 / base), high)
  )
}

report <- function(what, differs) {
  if (length(differs) == 0) {
    cat(what, ": nichts zu pr\u00fcfen (nothing to check)\n", sep = "")
  } else if (any(differs)) {
    cat(what, ": ", sum(differs), " of ", length(differs), " differ\n", sep = "")
  } else {
    cat(what, ": stimmt \u00fcberein (", length(differs), ")\n", sep = "")
  }
}

# Shares and intervals, computed again from counts and bases.
for (name in names(tables)) {
  cells <- subset(tables[[name]], !is.na(proportion) & !is.na(weighted_count) & base > 0)
  if (all(is.na(tables[[name]]$proportion))) next
  again <- interval(cells$count, cells$base)
  # Without weights a case counts as one; the interval of weighted shares needs the cases.
  plain <- cells$weighted_base == cells$base & cells$effective_base == cells$base
  differs <- abs(cells$weighted_count / cells$weighted_base - cells$proportion) > 1e-9 |
    (plain & !is.na(cells$lower) & (abs(again$lower - cells$lower) > 1e-9 |
      abs(again$upper - cells$upper) > 1e-9))
  report(name, differs)
}

if ("cases" %in% names(resources)) {
  texts <- read_resource(resources$cases, convert = FALSE)
  raw <- read_resource(resources$cases)
  # Labelled values become factors; why an answer is missing stands in `reasons`.
  cases <- raw
  reasons <- raw
  for (field in resources$cases$schema$fields) {
    codes <- vapply(field$missingValues, `[[`, "", "value")
    labels <- vapply(field$missingValues, `[[`, "", "label")
    reasons[[field$name]] <- labels[match(texts[[field$name]], codes)]
    if (length(field$categories) > 0) {
      cases[[field$name]] <- factor(raw[[field$name]],
        levels = vapply(field$categories, `[[`, "", "value"),
        labels = make.unique(vapply(field$categories, `[[`, "", "label"))
      )
    }
  }
  weight <- package$befund$weight
  if (!is.null(weight) && requireNamespace("survey", quietly = TRUE)) {
    weighted <- !is.na(raw[[weight]])
    design <- survey::svydesign(ids = ~1, weights = raw[[weight]][weighted], data = raw[weighted, ])
  }
}
