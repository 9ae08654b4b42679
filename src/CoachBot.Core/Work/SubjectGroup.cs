using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Reads people who are named together: <c>Priya, Samuel and I</c>.</summary>
internal static class SubjectGroup
{
    /// <summary>The people whose last one is the reference at an index, with those joined to it on the left.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="mentions">The names in it.</param>
    /// <param name="last">The last of them.</param>
    public static Subject EndingWith(ImmutableArray<Word> words, Mentions mentions, Reference last)
    {
        var together = new List<Reference> { last };
        var at = last.At;
        while (at >= 1)
        {
            var joined = words[at - 1].Lower == "and" ? at - 2 : words[at].Before == WordBreak.Comma ? at - 1 : -1;
            if (joined < 0 || PersonAt(words, mentions, joined) is not { } partner)
            {
                break;
            }

            together.Insert(0, partner);
            at = partner.At;
        }

        return IsExcepted(words, at) ? Subject.Thing
            : IsOpen(words, at) ? Subject.Of([.. together])
            : Grammar.IsPreposition(words[at - 1]) && together.Count == 1 ? Subject.Thing
            : Subject.Of([last]);
    }

    /// <summary>The people from an index on, as after "by".</summary>
    public static Subject From(ImmutableArray<Word> words, Mentions mentions, int at)
    {
        var together = new List<Reference>();
        while (at < words.Length && mentions.StartingAt(at) is { } mention)
        {
            if (words[mention.End].IsPossessive)
            {
                return Subject.Thing;
            }

            together.Add(new(mention.Start, mention.Name));
            var next = mention.End + 1;
            at = next < words.Length && words[next].Lower == "and" ? next + 1
                : next < words.Length && words[next].Before == WordBreak.Comma ? next
                : words.Length;
        }

        return together.Count > 0 ? Subject.Of([.. together]) : Subject.Thing;
    }

    private static Reference? PersonAt(ImmutableArray<Word> words, Mentions mentions, int end) =>
        mentions.EndingAt(end) is { } mention ? (words[end].IsPossessive ? null : new(mention.Start, mention.Name))
        : Grammar.PronounOf(words[end]) is "i" || Grammar.IsThirdPerson(words[end]) ? new(end, null)
        : null;

    // "everybody but Priya"
    private static bool IsExcepted(ImmutableArray<Word> words, int at) =>
        at > 1 && words[at - 1].Lower == "but" && words[at - 2].Lower is "everybody" or "everyone" or "all";

    // Whether a clause can begin here, so that a group that begins here is its subject and not a verb's object.
    private static bool IsOpen(ImmutableArray<Word> words, int at) =>
        at == 0 || words[at].BreaksBefore || Grammar.IsStamp(words[at - 1]) || Grammar.IsJoin(words[at - 1])
        || Grammar.IsSubordinator(words[at - 1]) || (Grammar.IsAdverb(words[at - 1]) && !Grammar.IsPreposition(words[at - 1]));
}
