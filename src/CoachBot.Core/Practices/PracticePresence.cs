using System.Collections.Immutable;

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

    /// <summary>The presence of one practice. That a report was written supports only what the report speaks of.</summary>
    /// <param name="practice">Which practice.</param>
    /// <param name="hits">What adds points to it, one or more.</param>
    internal static PracticePresence Of(PracticeId practice, IReadOnlyList<SentenceHit> hits)
    {
        var isSpokenOf = hits.Any(hit => hit.Basis != HitBasis.Kind);
        ImmutableArray<PresenceSign> signs =
        [
            .. hits.Where(_ => isSpokenOf).GroupBy(hit => (hit.Sign?.Text, hit.Points))
                .Select(same => new PresenceSign(same.Key.Points * Math.Log2(1 + Math.Min(same.Count(), TimesCounted)), [.. same]))
                .OrderByDescending(sign => sign.Points).ThenBy(sign => sign.Hits[0].Sentence.Start),
        ];
        return new(practice, MostPoints * Math.Tanh(signs.Sum(sign => sign.Points) / MostPoints), signs);
    }
}

/// <summary>One sign of a practice, wherever it stands in the text: a topic, or all that is none and weighs the same, such as every act that was done.</summary>
/// <param name="Points">What it adds: its weight, more for each further place up to the fourth, but less and less.</param>
/// <param name="Hits">The places, one or more, in order.</param>
public sealed record PresenceSign(double Points, ImmutableArray<SentenceHit> Hits);
