/// The Mustache templates of the report documents.
enum ReportTemplates {
  /// The report in Markdown; all texts arrive escaped for Markdown.
  static let markdown = """
    {{%CONTENT_TYPE:TEXT}}
    **{{banner}}**

    # {{title}}

    {{stamp}}
    {{#sections}}

    ## {{title}}
    {{#paragraphs}}

    {{.}}
    {{/paragraphs}}
    {{#tables}}

    {{.}}
    {{/tables}}
    {{/sections}}

    ---

    {{note}}

    """

  /// The report as plain text.
  static let text = """
    {{%CONTENT_TYPE:TEXT}}
    {{banner}}

    {{title}}
    {{rule}}

    {{stamp}}
    {{#sections}}


    {{title}}
    {{rule}}
    {{#paragraphs}}

    {{.}}
    {{/paragraphs}}
    {{#tables}}

    {{.}}
    {{/tables}}
    {{/sections}}

    {{note}}

    """
}
