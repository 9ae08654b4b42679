using System.Collections.Immutable;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>
/// Recognises tickets whose title says that something was written or drawn: whatever the piece is about, the work was
/// writing it.
/// </summary>
internal static class EditorialTitle
{
    private static readonly WordSet Pieces = WordSet.OfStems(
        "blog article newsletter logo photo picture headshot copy wording banner minutes agenda sponsor bio biography membership translation font colour color"
        + " announcement press brochure slide layout marketing content css styling stylesheet footer homepage webpage testimonial meetup conference webinar");

    /// <summary>Whether a ticket's title names such a piece of work.</summary>
    public static bool IsOf(WorkItem item, ImmutableArray<Sentence> sentences)
    {
        if (item.Kind == WorkKind.Ticket)
        {
            foreach (var sentence in sentences)
            {
                if (sentence.Role == SectionRole.Title && Pieces.ContainsAnyStem(sentence.Words.AsSpan()))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
