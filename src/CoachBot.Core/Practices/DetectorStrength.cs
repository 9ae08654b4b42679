using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>How plainly each kind of match speaks.</summary>
public static class DetectorStrength
{
    internal const double Word = 0.2;

    /// <summary>What a match of this kind is worth in a sentence of the body, 0 to 1.</summary>
    public static double Of(HitBasis basis) => basis switch
    {
        HitBasis.Act => 0.65,
        HitBasis.Deed => 0.6,
        HitBasis.Order => 0.55,
        HitBasis.ChangedTopic or HitBasis.ToldTopic or HitBasis.TitleTopic or HitBasis.PlannedTopic or HitBasis.Topic or HitBasis.File or HitBasis.Kind => Word,
    };

    /// <summary>What a sentence of a section is worth beside one of the body: the factor of its matches, 0 to 1.</summary>
    public static double In(SectionRole role) => role switch
    {
        // A title tells less than a sentence of the text: it is the poorer quote.
        SectionRole.Title => 0.95,
        SectionRole.Timeline or SectionRole.Mitigation or SectionRole.Body or SectionRole.FollowUps => 1.0,
        SectionRole.RootCause or SectionRole.Impact => 0.8,
        SectionRole.Lessons => 0.7,
        SectionRole.Metadata or SectionRole.Verbatim or SectionRole.Files => 0,
    };
}
