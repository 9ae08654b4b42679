using CoachBot.Core.Evaluation;
using CoachBot.Core.Findings;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Evidence;

/// <summary>Derives evidence from what people contributed to a work item. Pure and independent of order.</summary>
public static class EvidenceBuilder
{
    /// <summary>How many quotes a piece of evidence keeps.</summary>
    public const int QuotesKept = 3;

    /// <summary>
    /// The evidence of one work item: a draft for each person and practice; the highest rung and strength where a person
    /// has several parts. Nothing while the item is open.
    /// </summary>
    /// <param name="item">The newest revision.</param>
    /// <param name="contributions">The parts of people whom the directory knows.</param>
    /// <param name="consenting">The people whose consent is on; nothing is derived for anybody else.</param>
    public static IReadOnlyList<EvidenceDraft> Build(
        WorkItem item,
        IReadOnlyList<Contribution> contributions,
        IReadOnlySet<PersonId> consenting)
    {
        if (!item.IsDone)
        {
            return [];
        }

        var authors = contributions.Where(IsAuthor).ToList();
        var witnesses = contributions.Where(WasThere).Select(contribution => contribution.Person).ToHashSet();
        var drafts =
            from contribution in contributions
            where consenting.Contains(contribution.Person)
            from practice in contribution.Part.Practices
            where practice.Quotes.Count > 0
            group practice by (contribution.Person, practice.Practice) into same
            select new EvidenceDraft(
                EvidenceId.For(same.Key.Person, item.Key, same.Key.Practice),
                same.Key.Person,
                same.Key.Practice,
                Lower(same.Max(practice => practice.Rung), item.Scope.Cap()),
                same.Max(practice => practice.Strength),
                Vouching(item, same.Key.Person, authors, witnesses),
                QuotesOf(same));
        return [.. drafts.OrderBy(draft => draft.Person.Value, StringComparer.Ordinal).ThenBy(draft => draft.Practice.Value, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The same, and behind it what was found besides: a draft for each person and practice that the rules have none of, at a
    /// strength that is never ticked before anybody looked. What the rules find is the same with it and without.
    /// </summary>
    /// <param name="item">The newest revision.</param>
    /// <param name="contributions">The parts of people whom the directory knows.</param>
    /// <param name="consenting">The people whose consent is on; nothing is derived for anybody else.</param>
    /// <param name="findings">What was found besides, checked against the same revision.</param>
    public static IReadOnlyList<EvidenceDraft> Build(
        WorkItem item,
        IReadOnlyList<Contribution> contributions,
        IReadOnlySet<PersonId> consenting,
        IReadOnlyList<PersonFinding> findings)
    {
        var drafts = Build(item, contributions, consenting);
        if (findings.Count == 0 || !item.IsDone)
        {
            return drafts;
        }

        var known = drafts.Select(draft => draft.Id).ToHashSet();
        var authors = contributions.Where(IsAuthor).ToList();
        var witnesses = contributions.Where(WasThere).Select(contribution => contribution.Person).ToHashSet();
        var found =
            from finding in findings
            where consenting.Contains(finding.Person) && contributions.Any(contribution => contribution.Person == finding.Person)
            group finding by EvidenceId.For(finding.Person, item.Key, finding.Practice) into same
            where !known.Contains(same.Key)
            let first = same.First()
            select new EvidenceDraft(
                same.Key,
                first.Person,
                first.Practice,
                Lower(same.Max(finding => finding.Rung), item.Scope.Cap()),
                PredictionThreshold.Shown,
                Vouching(item, first.Person, authors, witnesses),
                [.. same.OrderByDescending(finding => finding.Rung).ThenBy(finding => finding.Quote.Start).Select(finding => finding.Quote).Distinct().Take(QuotesKept)])
            {
                FoundBy = same.Select(finding => finding.FoundBy).Order(StringComparer.Ordinal).First(),
            };
        return [.. drafts, .. found.OrderBy(draft => draft.Person.Value, StringComparer.Ordinal).ThenBy(draft => draft.Practice.Value, StringComparer.Ordinal)];
    }

    private static bool IsAuthor(Contribution contribution) => contribution.Part.Role == ParticipantRole.Author;

    private static bool WasThere(Contribution contribution) => contribution.Part.Role is
        ParticipantRole.Commander or ParticipantRole.Communications or ParticipantRole.Scribe or ParticipantRole.Responder or ParticipantRole.Shadow or ParticipantRole.Actor;

    private static Involvement Lower(Involvement rung, Involvement cap) => rung < cap ? rung : cap;

    // A postmortem is a witness only when somebody else wrote it too; a self-logged item never is. Nobody's log of an incident,
    // or the text they pasted, vouches for themselves; and a pasted text vouches for the others only if whoever pasted it was there.
    private static Corroboration Vouching(WorkItem item, PersonId person, List<Contribution> authors, HashSet<PersonId> witnesses) => item.Kind switch
    {
        WorkKind.SelfLogged => Corroboration.Self,
        WorkKind.IncidentLog => item.BroughtBy is { } logger && logger != person ? Corroboration.CoSigned : Corroboration.Self,
        WorkKind.Ticket => Corroboration.Artefact,
        WorkKind.Postmortem or WorkKind.HandOver when item.BroughtBy is { } bringer =>
            bringer != person && witnesses.Contains(bringer) ? Corroboration.CoSigned : Corroboration.Self,
        WorkKind.Postmortem or WorkKind.HandOver =>
            authors.Exists(author => author.Person != person) || IsWrittenByOthers(item, person, authors)
                ? Corroboration.Artefact
                : Corroboration.Self,
    };

    // Authors whom the directory does not know vouch for others, but not for a co-author: a name is easily invented.
    private static bool IsWrittenByOthers(WorkItem item, PersonId person, List<Contribution> authors) =>
        !authors.Exists(author => author.Person == person)
        && item.Participants.Any(participant => participant.Role == ParticipantRole.Author);

    private static TextSpan[] QuotesOf(IEnumerable<ExercisedPractice> practices) =>
        [.. practices.SelectMany(practice => practice.Quotes.Select((quote, place) => (practice.Rung, practice.Strength, Place: place, Quote: quote)))
            .OrderByDescending(quote => quote.Rung).ThenByDescending(quote => quote.Strength).ThenBy(quote => quote.Place)
            .ThenBy(quote => quote.Quote.Start).ThenBy(quote => quote.Quote.Length)
            .Select(quote => quote.Quote).Distinct().Take(QuotesKept)];
}

/// <summary>Evidence as one revision shows it, before any answer.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Practice">What was exercised.</param>
/// <param name="Rung">How far, within the item's scope.</param>
/// <param name="Strength">How plainly, 0 to 1.</param>
/// <param name="Corroboration">Who or what vouches for it.</param>
/// <param name="Quotes">Where the text says so, best first, one to three.</param>
public sealed record EvidenceDraft(
    EvidenceId Id,
    PersonId Person,
    PracticeId Practice,
    Involvement Rung,
    double Strength,
    Corroboration Corroboration,
    IReadOnlyList<TextSpan> Quotes)
{
    /// <summary>What found it where the rules did not: the model as people read of it. Null for what the rules found.</summary>
    public string? FoundBy { get; init; }
}
