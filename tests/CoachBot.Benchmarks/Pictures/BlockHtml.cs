using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Benchmarks.Pictures;

/// <summary>Blocks of Block Kit as HTML; a type that it does not know is an error, never left out.</summary>
internal static class BlockHtml
{
    public static string Of(JsonNode? blocks) => string.Concat(blocks!.AsArray().Select(block => OfBlock(block!.AsObject())));

    public static string Text(JsonNode? text) => WebUtility.HtmlEncode((string?)text?["text"] ?? "");

    private static string OfBlock(JsonObject block) => (string?)block["type"] switch
    {
        "header" => $"<h1>{Text(block["text"])}</h1>",
        "context" => $"<p class=context>{string.Concat(block["elements"]!.AsArray().Select(Text))}</p>",
        "rich_text" => string.Concat(block["elements"]!.AsArray().Select(element => OfElement(element!.AsObject()))),
        "actions" => $"<div class=actions>{string.Concat(block["elements"]!.AsArray().Select(button => $"<button class='{button!["style"]}'>{Text(button["text"])}</button>"))}</div>",
        "divider" => "<hr>",
        "input" => InputHtml.Of(block),
        var other => throw new NotSupportedException($"A block of type {other} has no picture."),
    };

    private static string OfElement(JsonObject element) => (string?)element["type"] switch
    {
        "rich_text_section" => $"<p>{Pieces(element)}</p>",
        "rich_text_quote" => $"<blockquote>{Pieces(element)}</blockquote>",
        "rich_text_list" => $"<ul>{string.Concat(element["elements"]!.AsArray().Select(item => $"<li>{Pieces(item!)}</li>"))}</ul>",
        var other => throw new NotSupportedException($"An element of type {other} has no picture."),
    };

    private static string Pieces(JsonNode element)
    {
        var html = new StringBuilder();
        foreach (var piece in element["elements"]!.AsArray())
        {
            var style = piece!["style"]?.AsObject().Select(pair => pair.Key).FirstOrDefault();
            var tag = style switch { "bold" => "b", "italic" => "i", "code" => "code", null => "span", _ => throw new NotSupportedException($"The style {style} has no picture.") };
            html.Append('<').Append(tag).Append('>').Append(Text(piece)).Append("</").Append(tag).Append('>');
        }

        return html.ToString();
    }
}
