/// The program of an export in base R with jsonlite: it reads the package, checks it, and makes a
/// design where there are weights.
///
/// It knows no study: which variables a table counts stands in `datapackage.json`.
enum ExportReader {
  static let text = """
    # Reads the data package: source("lesen.R", encoding = "UTF-8"), from any working directory.
    # Makes: tables (a list of data frames) and, with an internal export, cases (labelled values as
    # factors), reasons (why an answer is missing) and design (survey, where there are weights).
    folder <- local({
      files <- unlist(lapply(sys.frames(), function(frame) frame$ofile))
      here <- if (length(files) > 0) dirname(files[length(files)]) else "."
      if (file.exists(file.path(here, "datapackage.json"))) here else "."
    })
    package <- jsonlite::fromJSON(file.path(folder, "datapackage.json"), simplifyVector = FALSE)
    resources <- setNames(package$resources, vapply(package$resources, `[[`, "", "name"))

    read_resource <- function(resource, convert = TRUE) {
      data <- read.csv(file.path(folder, resource$path),
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

    # Says whether figures agree, where they differ, and how many nothing can be said of.
    report <- function(what, checked, faults, unchecked = 0) {
      left <- if (unchecked > 0) paste0(", nicht pr\\u00fcfbar: ", unchecked) else ""
      said <- if (length(faults) > 0) {
        paste0(length(faults), " of ", checked, " differ", left, ": ", paste(head(faults, 5), collapse = "; "))
      } else if (checked > 0) {
        paste0("stimmt \\u00fcberein (", checked, left, ")")
      } else {
        paste0("nichts zu pr\\u00fcfen (nothing to check", left, ")")
      }
      cat(what, ": ", said, "\\n", sep = "")
    }

    # Names the figures that differ; one that should be blank must be blank.
    wrong <- function(cell, expected) {
      given <- as.numeric(unlist(cell[names(expected)]))
      expected_values <- as.numeric(unlist(expected))
      both <- !is.na(given) & !is.na(expected_values)
      differs <- is.na(given) != is.na(expected_values) | (both & abs(given - expected_values) > 1e-9)
      if (!any(differs)) return(character())
      paste0(cell$row, "@", cell$column, " (", paste(names(expected)[differs], collapse = ", "), ")")
    }

    # Nothing was changed since the export: the checksums of all data files (R 4.5 and later).
    if (exists("sha256sum", asNamespace("tools"))) {
      paths <- vapply(resources, `[[`, "", "path")
      sums <- paste0("sha256:", getExportedValue("tools", "sha256sum")(file.path(folder, paths)))
      changed <- paths[sums != vapply(resources, `[[`, "", "hash")]
      report("Pr\\u00fcfsummen", length(resources), unname(changed))
    }

    # The figures of an unweighted share; without weights a case counts as one.
    share <- function(count, base) {
      p <- if (isTRUE(base > 0)) count / base else NA
      lower <- upper <- NA
      if (isTRUE(base > 1) && !is.na(count)) {
        z <- qnorm(0.975)
        centre <- p + z^2 / (2 * base)
        spread <- z * sqrt(p * (1 - p) / base + z^2 / (4 * base^2))
        lower <- (centre - spread) / (1 + z^2 / base)
        upper <- (centre + spread) / (1 + z^2 / base)
        # At the edges the interval is exact (Clopper and Pearson).
        if (count == 0) { lower <- 0; upper <- 1 - 0.025^(1 / base) }
        if (count == base) { lower <- 0.025^(1 / base); upper <- 1 }
      }
      list(
        count = count, base = base, weighted_count = count, weighted_base = base, effective_base = base,
        proportion = p, lower = lower, upper = upper
      )
    }

    # The linearised standard error of a share among some of all cases.
    share_error <- function(count, base, cases) {
      if (cases > 1) sqrt(count * (base - count) / base^3 * cases / (cases - 1)) else NA
    }

    # As `wrong`; the error lies between those of the base in many cases and of the base alone.
    wrong_share <- function(cell) {
      expected <- share(cell$count, cell$base)
      error <- cell$standard_error
      if (is.na(error) || !isTRUE(cell$base > 1)) {
        expected$standard_error <- if (isTRUE(error == 0)) 0 else if (!isTRUE(cell$base > 1)) NA else -1
      } else if (isTRUE(cell$count >= 0)) {
        least <- share_error(cell$count, cell$base, 1e12)
        expected$standard_error <- min(max(error, least), share_error(cell$count, cell$base, cell$base))
      }
      wrong(cell, expected)
    }

    # Shares, errors and intervals, computed again from counts and bases.
    made_of <- c("count", "weighted_count", "standard_error", "lower", "upper")
    check_shares <- function(name, table) {
      statistic <- sub(".*[.]", "", table$key)
      cells <- table[(!is.na(table$proportion) | statistic == "percent") & statistic != "weighted_percent", ]
      of_groups <- cells[!startsWith(cells$column, "_"), ]
      # Groups below the smallest base that is shown count in no mean of groups.
      of_groups <- of_groups[(!is.na(of_groups$proportion) | of_groups$sign == "\\u00b7") & of_groups$sign != "/", ]
      of_groups <- split(of_groups, of_groups$row)
      checked <- unchecked <- 0
      faults <- character()
      for (place in seq_len(nrow(cells))) {
        cell <- cells[place, ]
        at <- paste0(cell$row, "@", cell$column)
        parts <- made_of[!is.na(unlist(cell[made_of]))]
        groups <- of_groups[[cell$row]]
        if (length(parts) == 0 && is.na(cell$proportion)) {
          # Hidden, or not asked: a sign says so.
          if (cell$sign == "") faults <- c(faults, paste(at, "(blank)"))
        } else if (identical(parts, "count")) {
          # Rounded to protect persons: count and base still give the share.
          checked <- checked + 1
          if (!isTRUE(abs(cell$count / cell$base - cell$proportion) <= 0.005 + 1e-9)) {
            faults <- c(faults, paste(at, "(proportion)"))
          }
        } else if (length(parts) > 0) {
          checked <- checked + 1
          faults <- c(faults, wrong_share(cell))
        } else if (cell$column == "_group_mean" && cell$by != "" && NROW(groups) > 0 && !anyNA(groups$count)) {
          checked <- checked + 1
          expected <- list(
            proportion = mean(groups$proportion), weighted_base = cell$base, effective_base = cell$base
          )
          faults <- c(faults, wrong(cell, expected))
        } else {
          unchecked <- unchecked + 1
        }
      }
      if (nrow(cells) > 0) report(name, checked, faults, unchecked)
    }
    for (name in names(tables)) check_shares(name, tables[[name]])

    if ("cases" %in% names(resources)) {
      texts <- read_resource(resources$cases, convert = FALSE)
      raw <- read_resource(resources$cases)
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
      if (!is.null(weight)) {
        weighted <- !is.na(raw[[weight]])
        if (requireNamespace("survey", quietly = TRUE)) {
          design <- survey::svydesign(ids = ~1, weights = raw[[weight]][weighted], data = raw[weighted, ])
        }
      }

      # Three tables, counted again from the cases.
      compare <- function(table, expected) {
        faults <- character()
        cells <- tables[[table]]
        for (figures in expected) {
          cell <- cells[cells$row == figures$row & cells$column == figures$column, ]
          if (is.null(cells) || nrow(cell) != 1) {
            faults <- c(faults, paste0(figures$row, "@", figures$column, " (missing)"))
          } else {
            faults <- c(faults, wrong(cell, figures[setdiff(names(figures), c("row", "column"))]))
          }
        }
        report(paste(table, "aus den F\\u00e4llen"), length(expected), faults)
      }

      # All figures of a mean.
      rating <- function(values) {
        n <- length(values)
        deviation <- if (n > 1) sd(values) else NA
        error <- deviation / n * sqrt((n - 1) * nrow(raw) / (nrow(raw) - 1))
        spread <- if (isTRUE(error > 0)) qt(0.975, n - 1) * error else NA
        list(
          count = n, base = n, weighted_base = n, effective_base = n, mean = mean(values),
          standard_deviation = deviation, standard_error = error,
          lower = mean(values) - spread, upper = mean(values) + spread
        )
      }

      # All figures of a weighted share: linearised error, interval of Korn and Graubard.
      weighted_share <- function(chosen, answered, weights) {
        total <- sum(weights[answered])
        p <- sum(weights[chosen & answered]) / total
        error <- sqrt(length(weights) / (length(weights) - 1) * sum((weights * (chosen - p) * answered / total)^2))
        effective <- total^2 / sum(weights[answered]^2)
        m <- if (error > 0) min(sum(answered), p * (1 - p) / error^2) else effective
        list(
          count = sum(chosen & answered), base = sum(answered),
          weighted_count = sum(weights[chosen & answered]), weighted_base = total, effective_base = effective,
          proportion = p, standard_error = error,
          lower = if (p <= 0) 0 else qbeta(0.025, m * p, m * (1 - p) + (p < 1)),
          upper = if (p >= 1) 1 else qbeta(0.975, m * p + (p > 0), m * (1 - p))
        )
      }

      local({
        groups <- list(`_total` = rep(TRUE, nrow(raw)))
        columns <- package$befund$columns
        if (!is.null(columns) && columns$variable %in% names(raw)) {
          for (value in columns$values) groups[[value$column]] <- raw[[columns$variable]] == value$value
        }
        needs <- adjusted <- ratings <- list()
        for (block in package$befund$needs) {
          answered <- rep(FALSE, nrow(raw))
          for (option in block$options) {
            answered <- answered | raw[[option$variable]] %in% c(option$chosen, option$notChosen)
          }
          for (option in block$options) {
            chosen <- raw[[option$variable]] %in% option$chosen
            for (column in names(groups)) {
              members <- groups[[column]] %in% TRUE
              if (!any(answered & members)) next
              figures <- share(sum(chosen & members), sum(answered & members))
              figures$standard_error <- share_error(figures$count, figures$base, nrow(raw))
              needs <- c(needs, list(c(row = option$row, column = column, figures)))
            }
            if (is.null(weight) || !any(answered & weighted)) next
            figures <- weighted_share(chosen[weighted], answered[weighted], raw[[weight]][weighted])
            plain <- share(sum(chosen & weighted), sum(answered & weighted))
            plain$standard_error <- share_error(plain$count, plain$base, sum(weighted))
            difference <- list(figure = 100 * (figures$proportion - plain$proportion))
            adjusted <- c(adjusted, list(
              c(row = option$row, column = "weighted", figures),
              c(row = option$row, column = "unweighted", plain),
              c(row = option$row, column = "difference", difference)
            ))
          }
        }
        for (item in package$befund$ratings) {
          field <- Filter(function(field) field$name == item$variable, resources$cases$schema$fields)[[1]]
          gone <- vapply(field$missingValues, `[[`, "", "value")
          values <- suppressWarnings(as.numeric(ifelse(texts[[item$variable]] %in% gone, NA, texts[[item$variable]])))
          for (column in names(groups)) {
            given <- values[groups[[column]] %in% TRUE & !is.na(values)]
            if (length(given) > 0) ratings <- c(ratings, list(c(row = item$row, column = column, rating(given))))
          }
        }
        compare("needs", needs)
        if (length(adjusted) > 0) compare("needs_weighted", adjusted)
        compare("challenges", ratings)
      })
    }

    """
}
