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
      "- Python: `start.ipynb` (pandas)",
      "- R: `source(\"lesen.R\", encoding = \"UTF-8\")` (jsonlite)",
      "- Quarto: `start.qmd`", "",
      text(
        "Alle drei lesen die Tabellen, rechnen Anteile und Intervalle aus Anzahl und Basis nach und "
          + "sagen „stimmt überein“ oder was abweicht.",
        "All three read the tables, compute shares and intervals again from counts and bases, and say "
          + "\"stimmt überein\" (agrees) or what differs."), "", "## " + text("Dateien", "Files"),
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
      "",
      text(
        "Tabellen haben eine Zeile je Zelle, mit Punkt als Dezimalzeichen, ungerundet"
          + (hasCases ? "." : ", soweit der Datenschutz es erlaubt."),
        "Tables have one row for each cell, with a point as decimal sign, unrounded"
          + (hasCases ? "." : " as far as protection allows.")),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Notebooks

  var notebook: String {
    let introduction = "# \(Markdown.escaped(title))\n\n" + summary
    let code = ExportScripts.notebookCells.map { cell in
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
      "Liest das Datenpaket dieses Ordners und prüft es: Anteile und Intervalle werden aus Anzahl und "
        + "Basis nachgerechnet, mit internen Daten auch zwei Tabellen aus den Fällen.",
      "Reads the data package of this folder and checks it: shares and intervals are computed again "
        + "from counts and bases, with internal data two tables from the cases too.")
  }
}
