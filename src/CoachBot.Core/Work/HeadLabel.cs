using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>A name that a sentence puts before what it tells: <c>Samuel: ...</c>, <c>Comment by Samuel (on Monday): ...</c>.</summary>
/// <param name="Name">Whose it is, as the finder knows them; null when it is nobody we know.</param>
/// <param name="End">Index of the first word behind it.</param>
/// <param name="IsSaid">Whether it says outright that what follows are that person's words.</param>
internal readonly record struct HeadLabel(string? Name, int End, bool IsSaid)
{
    private const int LongestName = 3;

    private static readonly WordSet Praise = Grammar.Set("kudos thanks credit credits props cheers shoutout");

    private static readonly WordSet Towards = Grammar.Set("to go goes all by from");

    private static readonly WordSet Remarks = Grammar.Set("comment note reply message response quote");

    private static readonly WordSet Saying = Grammar.Set("wrote writes said says commented replied reported added noted posted");

    /// <summary>The label that a sentence opens with; null when it opens otherwise.</summary>
    public static HeadLabel? Of(SentenceShape shape, Mentions mentions)
    {
        var words = shape.Words;
        var at = shape.FirstWord;
        if (at >= words.Length)
        {
            return null;
        }

        var isRemark = at + 2 < words.Length && Remarks.Contains(words[at]) && words[at + 1].Lower is "by" or "from";
        at = isRemark ? at + 2 : Praise.Contains(words[at]) ? BehindPraise(words, at) : at;
        if (isRemark)
        {
            return new(mentions.StartingAt(at)?.Name, Closing(words, at), true);
        }

        var mention = mentions.StartingAt(at);
        var next = mention is { } known ? known.End + 1 : BehindStranger(words, at);
        if (next == at || words[next - 1].IsPossessive)
        {
            return null;
        }

        var isSaid = next < words.Length && Saying.Contains(words[next]) && !words[next].BreaksBefore;
        next = BehindAside(words, isSaid ? next + 1 : next);
        return next >= words.Length || words[next].Before == WordBreak.Strong ? new(mention?.Name, next, isSaid) : null;
    }

    private static int BehindPraise(ImmutableArray<Word> words, int at)
    {
        at++;
        while (at < words.Length - 1 && Towards.Contains(words[at]))
        {
            at++;
        }

        return at;
    }

    private static int BehindStranger(ImmutableArray<Word> words, int at)
    {
        var end = at;
        while (end < words.Length && end < at + LongestName && (end == at || !words[end].BreaksBefore)
            && (PersonWords.MayBeLabel(words, end) || (end > at && words[at].IsHandle && words[end].Before == WordBreak.Hyphen)))
        {
            end++;
        }

        return end;
    }

    // "(on call)", "10:05"
    private static int BehindAside(ImmutableArray<Word> words, int at)
    {
        while (at < words.Length && (words[at].Aside == WordAside.Bracket || Grammar.IsStamp(words[at])))
        {
            at++;
        }

        return at;
    }

    private static int Closing(ImmutableArray<Word> words, int at)
    {
        do
        {
            at++;
        }
        while (at < words.Length && (words[at].Before != WordBreak.Strong || words[at].Aside != WordAside.None));
        return at;
    }
}
