using CoachBot.Core.Work;
using CoachBot.Files;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace CoachBot.Sources.Postmortems;

/// <summary>Reads <c>- [x] Add an alert (owner: Ana, OPS-12)</c>. A bullet without a box counts when it names an owner.</summary>
internal static class ActionChecklist
{
    private static readonly string[] OwnerKeys = ["owner", "owners", "assignee", "assigned to", "dri"];
    private static readonly string[] TrackerKeys = ["ticket", "issue", "tracker", "tracking", "jira", "bug", "pr"];

    public static IEnumerable<FollowUp> Read(ListBlock list, TextLines lines)
    {
        foreach (var item in list.Descendants<ListItemBlock>())
        {
            if (item.FirstOrDefault() is ParagraphBlock { Inline: not null } paragraph)
            {
                var box = paragraph.Inline.FirstChild as TaskList;
                var (owner, tracker) = Remarks(InlineText.Of(paragraph));
                if (box is not null || owner.Length > 0)
                {
                    var (start, end) = lines.Trimmed(paragraph.Span.Start, paragraph.Span.End + 1);
                    yield return FollowUpFields.Of(new TextSpan(start, end - start), owner, box?.Checked ?? false, tracker);
                }
            }
        }
    }

    private static (string Owner, string Tracker) Remarks(string text)
    {
        var owner = new List<string>();
        var tracker = "";
        foreach (var remark in InBrackets(text))
        {
            // "(owner: Ana de la Cruz, Luis; ticket: OPS-12)": a piece without a key goes on with the key before it.
            var goesOn = false;
            foreach (var piece in remark.Split([',', ';']).Select(piece => piece.Trim()))
            {
                var colon = piece.IndexOf(':', StringComparison.Ordinal);
                var key = colon > 0 ? piece[..colon].Trim().ToLowerInvariant() : "";
                if (OwnerKeys.Contains(key))
                {
                    goesOn = true;
                    owner.Add(piece[(colon + 1)..]);
                }
                else if (TrackerKeys.Contains(key) || IsTicket(piece))
                {
                    tracker = TrackerKeys.Contains(key) ? piece[(colon + 1)..].Trim() : piece;
                }
                else if (key.Length > 0)
                {
                    goesOn = false;
                }
                else if (goesOn || piece.StartsWith('@'))
                {
                    owner.Add(piece);
                }
            }
        }

        return (string.Join(", ", owner), tracker);
    }

    private static IEnumerable<string> InBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        while (open >= 0)
        {
            var close = text.IndexOf(')', open);
            if (close < 0)
            {
                yield break;
            }

            yield return text[(open + 1)..close];
            open = text.IndexOf('(', close);
        }
    }

    // OPS-12, #345
    private static bool IsTicket(string piece)
    {
        var digits = piece.Length - piece.AsSpan().TrimEnd("0123456789").Length;
        var head = piece[..^digits];
        return digits > 0 && (head == "#" || (head.Length > 1 && head[^1] == '-' && head[..^1].All(char.IsAsciiLetterUpper)));
    }
}
