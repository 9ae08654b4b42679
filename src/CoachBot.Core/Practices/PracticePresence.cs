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

    /// <summary>The presence of one practice.</summary>
    /// <param name="practice">Which practice.</param>
    /// <param name="all">All hits of the text.</param>
    /// <param name="signs">What adds points to it.</param>
    internal static PracticePresence Of(PracticeId practice, ImmutableArray<SentenceHit> all, SignSums signs)
    {
        var told = new PresenceSign[signs.All.Length];
        for (var number = 0; number < told.Length; number++)
        {
            ref readonly var sign = ref signs.All[number];
            var places = new SentenceHit[sign.Count];
            for (var at = 0; at < places.Length; at++)
            {
                places[at] = all[signs.PlacesOf(sign)[at]];
            }

            told[number] = new(sign.Points, ImmutableCollectionsMarshal.AsImmutableArray(places));
        }

        return new(practice, signs.Points(), ImmutableCollectionsMarshal.AsImmutableArray(told));
    }
}

/// <summary>One sign of a practice, wherever it stands in the text: a topic, or all that is none and weighs the same, such as every act that was done.</summary>
/// <param name="Points">What it adds: its weight, more for each further place up to the fourth, but less and less.</param>
/// <param name="Hits">The places, one or more, in order.</param>
public sealed record PresenceSign(double Points, ImmutableArray<SentenceHit> Hits);
