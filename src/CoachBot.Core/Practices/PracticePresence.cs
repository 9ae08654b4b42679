using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CoachBot.Core.Practices;

/// <summary>
/// How far a text is about a practice: everything that speaks of it, whether or not it was done. Tells what a document
/// shows; never anybody's evidence.
/// </summary>
/// <param name="Practice">Which practice.</param>
/// <param name="Points">The sum of its signs, 0 to <see cref="MostPoints"/>; the more there is the less more adds.</param>
/// <param name="Signs">What it is the sum of, most points first.</param>
public sealed record PracticePresence(PracticeId Practice, double Points, ImmutableArray<PresenceSign> Signs)
{
    /// <summary>What no number of signs exceeds.</summary>
    public const double MostPoints = 3;

    // The same sign in more places than this proves nothing more.
    private const int TimesCounted = 4;

    private const int FewHits = 64;

    // What a sign counts that stands in so many sentences.
    private static readonly double[] Times = [.. Enumerable.Range(0, TimesCounted + 1).Select(times => Math.Log2(1 + times))];

    /// <summary>The presence of one practice. That a report was written supports only what the report speaks of.</summary>
    /// <param name="practice">Which practice.</param>
    /// <param name="hits">What adds points to it, one or more.</param>
    internal static PracticePresence Of(PracticeId practice, ReadOnlySpan<SentenceHit> hits)
    {
        if (!IsSpokenOf(hits))
        {
            return new(practice, 0, []);
        }

        if (hits.Length == 1)
        {
            return new(practice, PointsOf(hits[0].Points), [new(hits[0].Points, [hits[0]])]);
        }

        var signs = SignsIn(hits);
        var sum = 0.0;
        foreach (var sign in signs)
        {
            sum += sign.Points;
        }

        return new(practice, PointsOf(sum), [.. signs]);
    }

    private static double PointsOf(double sum) => MostPoints * Math.Tanh(sum / MostPoints);

    private static bool IsSpokenOf(ReadOnlySpan<SentenceHit> hits)
    {
        foreach (var hit in hits)
        {
            if (hit.Basis != HitBasis.Kind)
            {
                return true;
            }
        }

        return false;
    }

    private static List<PresenceSign> SignsIn(ReadOnlySpan<SentenceHit> hits)
    {
        // The sign of each hit, by the index of the first hit that has it; and those first ones alone.
        Span<int> firstOf = hits.Length <= FewHits ? stackalloc int[FewHits] : new int[hits.Length];
        Span<int> firsts = hits.Length <= FewHits ? stackalloc int[FewHits] : new int[hits.Length];
        var count = 0;
        for (var at = 0; at < hits.Length; at++)
        {
            firstOf[at] = FirstOfSign(hits, firsts[..count], at);
            if (firstOf[at] == at)
            {
                firsts[count++] = at;
            }
        }

        var signs = new List<PresenceSign>(count);
        foreach (var first in firsts[..count])
        {
            var places = Places(hits, firstOf[..hits.Length], first);
            Insert(signs, new(hits[first].Points * Times[Math.Min(places.Length, TimesCounted)], places));
        }

        return signs;
    }

    private static int FirstOfSign(ReadOnlySpan<SentenceHit> hits, ReadOnlySpan<int> firsts, int at)
    {
        foreach (var first in firsts)
        {
            if (IsSameSign(hits[first], hits[at]))
            {
                return first;
            }
        }

        return at;
    }

    private static ImmutableArray<SentenceHit> Places(ReadOnlySpan<SentenceHit> hits, ReadOnlySpan<int> firstOf, int first)
    {
        var places = new SentenceHit[firstOf[first..].Count(first)];
        for (int at = first, place = 0; place < places.Length; at++)
        {
            if (firstOf[at] == first)
            {
                places[place++] = hits[at];
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(places);
    }

    private static bool IsSameSign(SentenceHit one, SentenceHit other) => one.Points == other.Points && one.Sign?.Text == other.Sign?.Text;

    // Most points first; of equals the one that stands first.
    private static void Insert(List<PresenceSign> signs, PresenceSign sign)
    {
        var at = signs.Count;
        while (at > 0 && (sign.Points > signs[at - 1].Points
            || (sign.Points == signs[at - 1].Points && sign.Hits[0].Sentence.Start < signs[at - 1].Hits[0].Sentence.Start)))
        {
            at--;
        }

        signs.Insert(at, sign);
    }
}

/// <summary>One sign of a practice, wherever it stands in the text: a topic, or all that is none and weighs the same, such as every act that was done.</summary>
/// <param name="Points">What it adds: its weight, more for each further place up to the fourth, but less and less.</param>
/// <param name="Hits">The places, one or more, in order.</param>
public sealed record PresenceSign(double Points, ImmutableArray<SentenceHit> Hits);
