using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>
/// How many points a sign adds to what a text is about. A ticket is short and every word of it chosen; an incident report
/// mentions much that nobody did. The figures are rounded from those fitted to labelled documents.
/// </summary>
/// <param name="Kind">The kind of work.</param>
/// <param name="IsEditorial">Whether the work was writing something: then what it is about was not done.</param>
internal readonly record struct SignScale(WorkKind Kind, bool IsEditorial)
{
    private const double Hint = 0.2;
    private const double Editorial = 0.3;

    public double Of(HitBasis basis, PracticeUse use, Topic? topic, SectionRole section)
    {
        if (use == PracticeUse.Lacking)
        {
            return 0;
        }

        var isReport = Kind is WorkKind.Postmortem or WorkKind.HandOver or WorkKind.IncidentLog;
        if (basis is HitBasis.Act or HitBasis.Deed or HitBasis.Order)
        {
            return use == PracticeUse.Exercised ? 1.5 : isReport ? 1.4 : 1.0;
        }

        var points = OfSubject(basis, isReport, section);
        return points * (topic is { IsHint: true } ? Hint : 1) * (IsEditorial ? Editorial : 1);
    }

    private static double OfSubject(HitBasis basis, bool isReport, SectionRole section) => basis switch
    {
        HitBasis.ChangedTopic => 0.5,
        HitBasis.TitleTopic => isReport ? 0.45 : 0.7,
        HitBasis.ToldTopic => isReport ? 0.2 : 0.3,

        // What is planned elsewhere than among the follow-ups of a report is mostly talk.
        HitBasis.PlannedTopic => isReport && section != SectionRole.FollowUps ? 0.2 : 0.3,
        HitBasis.Topic => isReport ? 0.1 : 0.3,
        HitBasis.File => 0.5,
        HitBasis.Kind => 0.7,
        HitBasis.Act or HitBasis.Deed or HitBasis.Order => throw new ArgumentOutOfRangeException(nameof(basis), basis, "no subject"),
    };
}
