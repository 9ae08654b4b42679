using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Practices.Text;
using CoachBot.Core.Work;

namespace CoachBot.Core.Weekly;

/// <summary>
/// Makes the digest of a manager. Pure and deterministic; the order of what is handed in plays no part. Somebody who is off,
/// disputes everything, has confirmed nothing or has nothing makes the same digest as any other of these would.
/// </summary>
/// <param name="practices">The practice catalogue.</param>
/// <param name="questions">The coaching questions.</param>
public sealed class DigestComposer(PracticeCatalogue practices, QuestionCatalogue questions)
{
    /// <summary>The fewest people of whom anything is said together.</summary>
    public const int SmallestTeam = 5;

    /// <summary>The fewest people who hold a practice, or lack one, for it to be spoken of.</summary>
    public const int FewestHolders = 2;

    /// <summary>How many quotes there are of one person.</summary>
    public const int QuotesEach = 2;

    private const int QuotesEachInLargeTeams = 1;
    private const int LargeTeam = 6;
    private const int OpenShown = 4;
    private const int SpreadShown = 3;
    private const int AgeingShown = 4;
    private const int DaysOfWeek = 7;

    /// <summary>For how long a follow-up may be open before it is spoken of.</summary>
    public static readonly TimeSpan Ageing = TimeSpan.FromDays(14);

    /// <summary>The digest.</summary>
    public Digest Compose(DigestInput input)
    {
        var reports = input.Reports.OrderBy(report => report.Person.Name, StringComparer.InvariantCulture).ThenBy(report => report.Person.Id.Value, StringComparer.Ordinal).ToList();
        var quotes = reports.Count < LargeTeam ? QuotesEach : QuotesEachInLargeTeams;
        var open = OpenOf(input, reports);
        return new(
            input.Manager,
            input.Week,
            [.. reports.Select(report => Line(report, input, quotes))],
            open,
            Spread(reports, input.Week),
            AgeingOf(input, open.Items),
            [.. input.Load.Where(load => load.People >= SmallestTeam).OrderBy(load => load.Team, StringComparer.Ordinal)]);
    }

    private DigestLine Line(DigestReport report, DigestInput input, int quotes) => new(
        report.Person.Id,
        report.Person.Name,
        report.GoalTitle,
        [
            .. report.Shared.Where(piece => piece.InWeek).Select(piece => piece.Item)
                .OrderByDescending(item => item.Rung).ThenByDescending(item => item.Strength)
                .ThenBy(item => item.Work.Source, StringComparer.Ordinal).ThenBy(item => item.Work.ExternalId, StringComparer.Ordinal).ThenBy(item => item.Practice.Value, StringComparer.Ordinal)
                .DistinctBy(item => item.Quotes[0].Text).Take(quotes)
                .Select(item => (Item: item, Practice: practices.Find(item.Practice))).Where(pair => pair.Practice is not null)
                .Select(pair => new DigestQuote(Masked(pair.Item.Quotes[0].Text, report.Person, input.Names), pair.Item.Work, pair.Item.DoneAt, pair.Practice!)),
        ],
        questions.For(report.Person.Id, input.Week, report.GoalTitle));

    // What somebody shares as their goal comes first; else by key.
    private Shortened<DigestOpenWork> OpenOf(DigestInput input, List<DigestReport> reports)
    {
        var suits = Suiting(reports, input.AsOf);
        var goals = reports.Where(report => report.GoalTitle is not null)
            .Select(report => (Goal: new SharedGoal(report.Person.Id, report.Person.Name, report.GoalTitle!), Fits: Feeding(report.Goal!.Competency).ToHashSet())).ToList();
        var tracked = input.Open.Select(open => open.Work.ExternalId).ToHashSet(StringComparer.Ordinal);
        var fitting = input.Open
            // A follow-up that has a ticket of its own is that ticket.
            .Where(open => open.Tracker is null || !tracked.Contains(open.Tracker))
            .Select(open => (Open: open, Toward: goals.Where(goal => goal.Fits.Overlaps(open.Practices)).Select(goal => goal.Goal).ToList()))
            .Where(pair => pair.Toward.Count > 0 || pair.Open.Practices.Overlaps(suits))
            .OrderBy(pair => pair.Toward.Count == 0)
            .ThenBy(pair => pair.Open.Work.Source, StringComparer.Ordinal).ThenBy(pair => pair.Open.Work.ExternalId, StringComparer.Ordinal).ThenBy(pair => pair.Open.Title, StringComparer.Ordinal)
            .Select(pair => new DigestOpenWork(
                pair.Open.Work,
                Masked(FollowUpText.Of(pair.Open.Title), null, input.Names),
                [.. ByTitle(pair.Open.Practices)],
                pair.Toward))
            .DistinctBy(open => (open.Work, open.Title)).ToList();
        return Shortened.Of(fitting, OpenShown);
    }

    // Few people would be looked through by what they lack together: of them it is what their levels ask for, whatever they have.
    private static HashSet<PracticeId> Suiting(List<DigestReport> reports, DateTimeOffset asOf)
    {
        var isTeam = reports.Count >= SmallestTeam;
        return reports.SelectMany(report => AskedOf(report, asOf, isTeam).Distinct()).CountBy(practice => practice)
            .Where(count => !isTeam || count.Value >= FewestHolders).Select(count => count.Key).ToHashSet();
    }

    private static IEnumerable<PracticeId> AskedOf(DigestReport report, DateTimeOffset asOf, bool onlyWhatIsMissing)
    {
        // Off and on make the same report here: whose consent is off shares nothing.
        var person = report.Person with { Consent = Consent.On };
        var read = LevelReportBuilder.Build(person, report.Framework, [.. report.Shared.Select(piece => piece.Item)], Exposure.None, asOf);
        return read.Lines.Where(line => (read.Target is null || line.Expected is not null) && (!onlyWhatIsMissing || line.Missing is not null))
            .SelectMany(line => Feeding(line.Competency));
    }

    private static IEnumerable<PracticeId> Feeding(Frameworks.Competency competency) =>
        competency.Practices.Where(link => link.Weight >= LevelRule.QualifyingWeight).Select(link => link.Practice);

    // Held by one, by none or by all: each of them is the same silence.
    private List<Practice> Spread(List<DigestReport> reports, IsoWeek week)
    {
        if (reports.Count < SmallestTeam)
        {
            return [];
        }

        var held = ByTitle(reports.SelectMany(report => report.Shared.Where(piece => piece.Item.Rung >= Involvement.Owned).Select(piece => piece.Item.Practice).Distinct())
            .CountBy(practice => practice).Where(count => count.Value >= FewestHolders && count.Value < reports.Count).Select(count => count.Key)).ToList();

        // A few a week, in turns.
        var first = held.Count <= SpreadShown ? 0 : (((week.Index * SpreadShown) % held.Count) + held.Count) % held.Count;
        return [.. Enumerable.Range(0, Math.Min(SpreadShown, held.Count)).Select(step => held[(first + step) % held.Count]).OrderBy(practice => practice.Title, StringComparer.Ordinal)];
    }

    private static Shortened<AgeingFollowUp> AgeingOf(DigestInput input, IReadOnlyList<DigestOpenWork> shown)
    {
        var ageing = input.FollowUps.Where(open => input.AsOf - open.Since > Ageing)
            .OrderBy(open => open.Since).ThenBy(open => open.Work.Source, StringComparer.Ordinal).ThenBy(open => open.Work.ExternalId, StringComparer.Ordinal).ThenBy(open => open.Title, StringComparer.Ordinal)
            .Select(open => new AgeingFollowUp(open.Work, Repeatable(open.Title, input.Names), (int)((input.AsOf - open.Since).TotalDays / DaysOfWeek)))
            .Distinct()
            // What is shown as nobody's is shown once.
            .Where(ageing => !shown.Any(open => open.Work == ageing.Work && open.Title == ageing.Title)).ToList();
        return Shortened.Of(ageing, AgeingShown);
    }

    // A sentence that ties a cause to somebody is not said again.
    private static string? Repeatable(string followUp, NameIndex names)
    {
        var text = FollowUpText.Of(followUp);
        return BlamelessFilter.Allows(WordReader.Read(text, new TextSpan(0, text.Length))) ? Masked(text, null, names) : null;
    }

    private IEnumerable<Practice> ByTitle(IEnumerable<PracticeId> ids) =>
        ids.Select(practices.Find).OfType<Practice>().OrderBy(practice => practice.Title, StringComparer.Ordinal).ThenBy(practice => practice.Id.Value, StringComparer.Ordinal);

    private static string Masked(string text, Person? subject, NameIndex names) => QuoteMask.For(text, subject, names.Near(text));
}
