using CoachBot.Core.Work;

namespace CoachBot.Cli;

/// <summary>The quotes from one text: one string for each sentence, however often it is quoted.</summary>
internal sealed class QuotedTexts(string text)
{
    private readonly Dictionary<TextSpan, string> _known = [];

    public string[] Of(IReadOnlyList<TextSpan> quotes)
    {
        var texts = new string[quotes.Count];
        for (var at = 0; at < texts.Length; at++)
        {
            if (!_known.TryGetValue(quotes[at], out var quote))
            {
                _known[quotes[at]] = quote = quotes[at].In(text);
            }

            texts[at] = quote;
        }

        return texts;
    }
}
