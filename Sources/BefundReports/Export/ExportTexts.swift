import BefundDisclosure
import BefundModel

/// The texts of an export: what it holds, and where to start.
struct ExportTexts {
  private let language: Language
  private let hasCases: Bool
  private let title: String

  init(_ language: Language, hasCases: Bool, title: String) {
    self.language = language
    self.hasCases = hasCases
    self.title = PlainLine.text(title)
  }

  private func text(_ de: String, _ en: String) -> String { language == .de ? de : en }

  // MARK: README

  func readme(
    _ banner: String, _ resources: [PackageResource], hasSurvey: Bool,
    spssFile: String?
  ) -> String {
    var lines = [
      "# " + Markdown.escaped(title), "", "**\(Markdown.escaped(banner))**", "",
      text(
        "Dieser Ordner ist ein Datenpaket (Frictionless Data Package, Version 2) zum Weiterrechnen. "
          + "`befund export` hat ihn geschrieben; von Hand geändert stimmen die Prüfsummen nicht mehr.",
        "This folder is a data package (Frictionless Data Package, version 2) for further analysis. "
          + "`befund export` wrote it; after changes by hand its checksums no longer hold."),
      "",
      hasCases
        ? text(
          "**Interne Fassung:** `faelle.csv` und die SQLite-Datenbank enthalten die codierten Antworten "
            + "einzelner Personen, die Tabellen auch einzelne Interviews und nicht freigegebene Zitate. "
            + "Nicht weitergeben, nicht veröffentlichen.",
          "**Internal edition:** `faelle.csv` and the SQLite database hold the coded answers of single "
            + "persons, the tables also single interviews and quotes that are not released. Do not pass "
            + "them on, do not publish them.")
        : text(
          "Öffentliche Fassung: geschützte Tabellen, keine Fälle, keine offenen Antworten. `·` in der "
            + "Spalte `sign` heißt: aus Datenschutzgründen nicht ausgewiesen.",
          "Public edition: protected tables, no cases, no open answers. `·` in the column `sign` means: "
            + "withheld to protect persons."), "", "## " + text("Anfangen", "Start"), "",
      text(
        "- Python: `start.ipynb` (pandas; mit internen Daten auch scipy, für Intervalle)",
        "- Python: `start.ipynb` (pandas; with internal data scipy too, for intervals)"),
      text(
        "- R: `source(\"lesen.R\", encoding = \"UTF-8\")` (jsonlite) legt an: `tables`"
          + (hasCases ? rObjects : ""),
        "- R: `source(\"lesen.R\", encoding = \"UTF-8\")` (jsonlite) makes: `tables`"
          + (hasCases ? rObjects : "")),
      "- Quarto: `start.qmd`", "",
      text(
        "Alle drei lesen die Tabellen, rechnen Anteile, Standardfehler und Intervalle aus Anzahl und Basis "
          + "nach\(hasCases ? ", dazu drei Tabellen aus den Fällen," : "") und sagen „stimmt überein“ oder "
          + "was abweicht. „nicht prüfbar“ sind Anteile, zu denen keine Anzahl dabeisteht\(hasCases ? "" : ": zum Schutz gerundete").",
        "All three read the tables, compute shares, standard errors and intervals again from counts and "
          + "bases\(hasCases ? ", three tables from the cases too," : "") and say \"stimmt überein\" (agrees) or "
          + "what differs. \"nicht prüfbar\" (cannot be checked) are shares without a count\(hasCases ? "" : ", rounded to protect persons")."
      ),
      "", "## " + text("Dateien", "Files"),
      "",
      text("| Datei | Inhalt |", "| file | content |"), "|---|---|",
    ]
    lines += resources.map { resource in
      let title = resource.title ?? resource.table?.title[language] ?? ""
      return "| `\(resource.path)` | \(Markdown.escaped(title)) |"
    }
    if hasSurvey {
      lines += [
        "| `codebuch.md` | " + text("Codebuch zum Lesen", "codebook to read") + " |",
        "| `codebuch.ddi.xml` | DDI-Codebook 2.5 |",
      ]
    }
    if let spssFile {
      lines.append(
        "| `\(spssFile)` | "
          + text(
            "die Fälle für SPSS: gewählte Bedarfe 1 und 0, Arten fehlender Angaben als "
              + "benutzerdefiniert fehlend, das Gewicht nicht eingeschaltet",
            "the cases for SPSS: chosen needs 1 and 0, kinds of missing as user-missing, the weight "
              + "not switched on") + " |")
    }
    lines += [
      "| `daten.sqlite` | "
        + text(
          "alle Datendateien als Tabellen einer SQLite-Datenbank; Codes fehlender Angaben bleiben Werte "
            + "und stehen in der Tabelle `codebook`",
          "all data files as tables of an SQLite database; codes of missing answers stay values and "
            + "stand in the table `codebook`") + " |",
      "| `datapackage.json` | "
        + text(
          "Spalten, Wertelabels, Arten fehlender Angaben, Quellen, Prüfsummen",
          "columns, value labels, kinds of missing, sources, checksums") + " |",
      "| `manifest.json` | "
        + text(
          "Stand der Daten, Fassung und Prüfsummen aller Dateien dieses Ordners",
          "date of the data, edition and checksums of all files of this folder") + " |",
      "",
      text(
        "Tabellen haben eine Zeile je Zelle, mit Punkt als Dezimalzeichen, ungerundet"
          + (hasCases ? "." : ", soweit der Datenschutz es erlaubt."),
        "Tables have one row for each cell, with a point as decimal sign, unrounded"
          + (hasCases ? "." : " as far as protection allows.")),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the reader in R makes beside the tables where there are cases.
  private var rObjects: String {
    text(
      ", `cases` (die Fälle, Werte mit Labels als Faktoren), `reasons` (warum eine Angabe fehlt) und mit "
        + "Gewichten `design` (für das Paket survey)",
      ", `cases` (the cases, labelled values as factors), `reasons` (why an answer is missing) and with "
        + "weights `design` (for the package survey)")
  }

  // MARK: Notebooks

  var notebook: String {
    let introduction = "# \(Markdown.escaped(title))\n\n" + summary
    let code = ExportNotebook.cells.map { cell in
      JSONValue.object([
        "cell_type": .string("code"), "execution_count": .null, "metadata": .object([:]),
        "outputs": .array([]), "source": source(cell),
      ])
    }
    return JSONValue.object([
      "cells": .array(
        [
          .object([
            "cell_type": .string("markdown"), "metadata": .object([:]),
            "source": source(introduction),
          ])
        ] + code),
      "metadata": .object([
        "kernelspec": .object([
          "display_name": .string("Python 3"), "language": .string("python"),
          "name": .string("python3"),
        ]), "language_info": .object(["name": .string("python")]),
      ]), "nbformat": .number(4), "nbformat_minor": .number(4),
    ]).rendered()
  }

  /// The lines of a cell, each with its line break but the last.
  private func source(_ text: String) -> JSONValue {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(
      lines.enumerated().map { place, line in
        .string(String(line) + (place + 1 < lines.count ? "\n" : ""))
      })
  }

  var quarto: String {
    """
    ---
    title: "\(quartoTitle)"
    lang: \(language.rawValue)
    ---

    \(summary)

    ```{r}
    source("lesen.R", encoding = "UTF-8")
    ```

    ```{r}
    data.frame(table = names(tables), cells = vapply(tables, nrow, 0L), row.names = NULL)
    ```

    ```{r}
    # \(text("Die zehn größten Anteile in der Spalte aller Befragten.", "The ten largest shares in the column of all respondents."))
    needs <- tables[["needs"]]
    if (!is.null(needs)) {
      all <- subset(needs, column == "_total" & !is.na(proportion))
      head(all[order(-all$proportion), c("row_label", "count", "base", "proportion", "lower", "upper")], 10)
    }
    ```

    """
  }

  /// The title between quotes of YAML; a backtick would begin a program.
  private var quartoTitle: String {
    title.replacing("`", with: "'").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private var summary: String {
    text(
      "Liest das Datenpaket dieses Ordners und prüft es: Prüfsummen, dann Anteile, Standardfehler und "
        + "Intervalle aus Anzahl und Basis"
        + (hasCases
          ? ", dazu drei Tabellen aus den Fällen: Bedarfe, gewichtete Bedarfe und Herausforderungen."
          : "."),
      "Reads the data package of this folder and checks it: checksums, then shares, standard errors and "
        + "intervals from counts and bases"
        + (hasCases
          ? ", and three tables from the cases: needs, weighted needs and challenges." : "."))
  }
}
