using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>A phrase of the catalogue, ready to be matched: stems in order, gaps between them.</summary>
internal sealed class Phrase
{
    private const string Gap = "\u2026";
    private const int GapWords = 4;

    private Phrase(ImmutableArray<string?> stems, VerbForm form) => (Stems, Form) = (stems, form);

    /// <summary>Its stems in order; null where other words may stand between.</summary>
    public ImmutableArray<string?> Stems { get; }

    /// <summary>The stem every match begins with.</summary>
    public string First => Stems[0]!;

    /// <summary>How the pack wrote the first word.</summary>
    public VerbForm Form { get; }

    /// <summary>Whether the phrase has a word at all.</summary>
    public static Phrase? Parse(string text)
    {
        var stems = ImmutableArray.CreateBuilder<string?>();
        VerbForm? form = null;
        foreach (var part in text.Replace("...", Gap, StringComparison.Ordinal).Split(Gap))
        {
            if (stems.Count > 0)
            {
                stems.Add(null);
            }

            foreach (var word in WordReader.Read(part, new TextSpan(0, part.Length)).Where(word => !Grammar.IsSkipped(word)))
            {
                form ??= word.Form;
                stems.Add(word.Stem);
            }
        }

        return form is { } first && stems[0] is not null ? new(stems.ToImmutable(), first) : null;
    }

    /// <summary>The numbers of its stems in order; <see cref="StemNumbers.None"/> where other words may stand between.</summary>
    public int[] NumberedBy(StemNumbers numbers) => [.. Stems.Select(stem => stem is null ? StemNumbers.None : numbers.Of(stem))];

    /// <summary>
    /// The index of the last word of a match that begins at <paramref name="at"/>, or -1. The words of a phrase are not
    /// torn apart by a comma, and a gap not by a stronger break.
    /// </summary>
    /// <param name="stems">The phrase, numbered.</param>
    /// <param name="words">The words to match.</param>
    /// <param name="at">The index of the first word.</param>
    public static int MatchEnd(ReadOnlySpan<int> stems, ReadOnlySpan<KeptWord> words, int at)
    {
        var slack = 0;
        for (var i = 0; i < stems.Length; i++)
        {
            var stem = stems[i];
            if (stem == StemNumbers.None)
            {
                slack = GapWords;
                continue;
            }

            var limit = slack > 0 ? WordBreak.Comma : WordBreak.Hyphen;
            while (at < words.Length && words[at].Stem != stem && slack > 0 && words[at].Before <= limit)
            {
                at++;
                slack--;
            }

            if (at >= words.Length || words[at].Stem != stem || (i > 0 && words[at].Before > limit))
            {
                return -1;
            }

            slack = 0;
            at++;
        }

        return at - 1;
    }
}
