using CoachBot.Core.Practices;

namespace CoachBot.Cli;

/// <summary>What a hit rests on, in words.</summary>
internal static class ExplainedHit
{
    public static string BasisOf(SentenceHit hit) => Basis(hit.Basis) + (hit.Sign is { IsHint: true } ? ", only a hint" : "");

    public static string ReasonOf(HitReason reason) => reason switch
    {
        HitReason.Done => "told as done",
        HitReason.Intended => "it is meant to be done",
        HitReason.Unfinished => "the item, follow-up or checkbox is not done",
        HitReason.Denied => "it is said to be missing or not done",
        HitReason.Asked => "it is a question",
        HitReason.Hearsay => "somebody only says so",
        HitReason.NotTold => "nothing says that it was done",
    };

    private static string Basis(HitBasis basis) => basis switch
    {
        HitBasis.Act => "an act",
        HitBasis.Deed => "a verb and what it acts on",
        HitBasis.Order => "a heading that orders it",
        HitBasis.ChangedTopic => "a subject that was changed",
        HitBasis.ToldTopic => "a subject where deeds are told",
        HitBasis.TitleTopic => "a subject in the title",
        HitBasis.PlannedTopic => "a subject of plans",
        HitBasis.Topic => "a subject",
        HitBasis.File => "a file that was changed",
        HitBasis.Kind => "the kind of work",
    };
}
