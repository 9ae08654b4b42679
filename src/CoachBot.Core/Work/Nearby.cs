using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;

namespace CoachBot.Core.Work;

/// <summary>Words near a place, without crossing a comma or a stronger break.</summary>
internal static class Nearby
{
    /// <summary>The words from an index on, at most so many.</summary>
    public static ReadOnlySpan<Word> Within(ImmutableArray<Word> words, int from, int reach)
    {
        var end = from;
        while (end < words.Length && end < from + reach && !words[end].BreaksBefore)
        {
            end++;
        }

        return from < words.Length ? words.AsSpan(from, end - from) : [];
    }
}
