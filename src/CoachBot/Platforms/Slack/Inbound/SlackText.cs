using System.Text;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>Between the text that people type and Slack's escaped form of it.</summary>
internal static class SlackText
{
    /// <summary>Escapes what would otherwise be a link, a mention or a broadcast. Nothing else is ever escaped.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// What was typed: entities become letters, and <c>&lt;…&gt;</c> what it shows. A mentioned user becomes
    /// <c>@</c> and what <paramref name="nameOf"/> makes of the user's id, or else the id: a handle that somebody chose for
    /// themselves must not pass for somebody else's name.
    /// </summary>
    public static string Read(string escaped, Func<string, string?> nameOf)
    {
        var text = new StringBuilder(escaped.Length);
        var start = 0;
        while (escaped.IndexOf('<', start) is var open and >= 0 && escaped.IndexOf('>', open) is var close and >= 0)
        {
            text.Append(Unescape(escaped[start..open])).Append(Unescape(Shown(escaped[(open + 1)..close], nameOf)));
            start = close + 1;
        }

        return text.Append(Unescape(escaped[start..])).ToString();
    }

    /// <summary>The ids of the users that are mentioned.</summary>
    public static IEnumerable<string> Mentioned(string escaped)
    {
        for (var open = escaped.IndexOf("<@", StringComparison.Ordinal); open >= 0; open = escaped.IndexOf("<@", open + 2, StringComparison.Ordinal))
        {
            var end = escaped.AsSpan(open).IndexOfAny('|', '>');
            if (end > 2)
            {
                yield return escaped.Substring(open + 2, end - 2);
            }
        }
    }

    private static string Shown(string inside, Func<string, string?> nameOf)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (inside, "") : (inside[..bar], inside[(bar + 1)..]);
        return target switch
        {
            ['@', .. var user] => "@" + (nameOf(user) ?? user),
            ['#' or '!', .. var other] => target[0] + (label.Length > 0 ? label : other),
            _ => label.Length > 0 ? label : target,
        };
    }

    private static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
