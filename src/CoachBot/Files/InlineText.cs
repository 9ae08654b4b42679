using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoachBot.Files;

/// <summary>The words of Markdown inlines, without the markup.</summary>
internal static class InlineText
{
    private const string Mail = "mailto:";

    public static string Of(LeafBlock block) => block.Inline switch
    {
        null => "",
        { FirstChild: LiteralInline { NextSibling: null } only } => only.Content.ToString(),
        var inlines => Of(inlines),
    };

    /// <summary>The words; a mail link gives the address in angle brackets beside its text.</summary>
    public static string Of(IEnumerable<Inline> inlines)
    {
        if (inlines is List<Inline> and [LiteralInline only])
        {
            return only.Content.ToString();
        }

        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            Append(text, inline);
            if (inline is ContainerInline container)
            {
                foreach (var below in container.Descendants<Inline>())
                {
                    Append(text, below);
                }
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.IsEmail ? $"<{link.Url}>" : link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                text.Append("; ");
                break;
            case LinkInline { Url: { } url } when url.StartsWith(Mail, StringComparison.OrdinalIgnoreCase):
                text.Append('<').Append(url, Mail.Length, url.Length - Mail.Length).Append("> ");
                break;
        }
    }
}
