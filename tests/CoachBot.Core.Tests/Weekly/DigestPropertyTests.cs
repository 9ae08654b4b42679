using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Weekly;

/// <summary>What holds for every digest of every team.</summary>
public sealed class DigestPropertyTests
{
    private const int Teams = 300;

    private static readonly Lazy<(RandomTeam Team, Digest Digest, string Text)[]> All = new(() => [.. Enumerable.Range(1, Teams).Select(seed => new RandomTeam(seed)).Select(team =>
    {
        var digest = team.Compose(team.Reports);
        return (team, digest, RandomTeam.Flat(digest));
    })]);

    private static readonly (string Name, Func<DigestReport, DigestReport> Of)[] Silences =
    [
        ("off, with all they ever had", report => report with { Person = report.Person with { Consent = Consent.Off } }),
        ("off, with nothing", report => report with { Person = report.Person with { Consent = Consent.Off }, Evidence = [], Goal = null }),
        ("on, with nothing", report => report with { Person = report.Person with { Consent = Consent.On }, Evidence = [], Goal = null }),
        ("all disputed", report => Changed(report, item => item with { Status = EvidenceStatus.Disputed })),
        ("all unconfirmed", report => Changed(report, item => item with { Status = EvidenceStatus.Proposed })),
        ("all withdrawn", report => Changed(report, item => item with { Status = EvidenceStatus.Withdrawn })),
        ("all kept to themselves", report => Changed(report, item => item with { Shared = false })),
    ];

    [Fact]
    public void It_holds_nothing_unconfirmed_unshared_disputed_or_of_somebody_who_is_off()
    {
        var shown = 0;
        Each((team, _, text) =>
        {
            foreach (var report in team.Reports)
            {
                foreach (var piece in report.Evidence.Where(piece => text.Contains(Mark(piece.Item), StringComparison.Ordinal)))
                {
                    shown++;
                    piece.InWeek.ShouldBeTrue();
                    piece.Item.Status.ShouldBe(EvidenceStatus.Confirmed);
                    piece.Item.Shared.ShouldBeTrue();
                    report.Person.Consent.ShouldBe(Consent.On);
                }

                if (report.Person.Consent == Consent.Off)
                {
                    text.ShouldNotContain($"{report.Person.Name}: Goal");
                }
            }
        });
        shown.ShouldBeGreaterThan(Teams);
    }

    [Fact]
    public void Nobody_can_tell_off_from_empty_from_disputed() => Each((team, _, _) =>
    {
        var at = team.AnyReport();
        var seen = Silences.ToDictionary(silence => silence.Name, silence => RandomTeam.Flat(team.Compose(team.With(at, silence.Of))));

        foreach (var (name, text) in seen)
        {
            text.ShouldBe(seen["on, with nothing"], name);
        }
    });

    [Fact]
    public void It_lists_every_report_once_by_name_alone_each_with_one_question() => Each((team, digest, _) =>
    {
        digest.Reports.Select(line => line.Person).ShouldBe(
            team.Reports.OrderBy(report => report.Person.Name, StringComparer.InvariantCulture).ThenBy(report => report.Person.Id.Value, StringComparer.Ordinal).Select(report => report.Person.Id));
        digest.Reports.All(line => line.Question.EndsWith('?') && line.Question.Count(letter => letter == '?') == 1).ShouldBeTrue();
        digest.Open.Items.All(open => open.Toward.Select(toward => toward.Name).SequenceEqual(open.Toward.Select(toward => toward.Name).Order(StringComparer.InvariantCulture))).ShouldBeTrue();
    });

    [Fact]
    public void The_order_of_what_is_known_changes_nothing() => Each((team, _, text) =>
        RandomTeam.Flat(team.Compose(team.Reports, shuffle: 7)).ShouldBe(text));

    [Fact]
    public void A_question_depends_on_nothing_but_the_week_the_person_and_the_goal_that_they_share() => Each((team, digest, _) =>
        digest.Reports.All(line => line.Question == RandomTeam.Questions.For(line.Person, team.Week, line.Goal)).ShouldBeTrue());

    [Fact]
    public void Every_line_about_a_person_is_shown_to_them_and_none_about_anybody_else() => Each((team, digest, all) =>
    {
        var lines = all.Split('\n').ToHashSet();
        foreach (var report in team.Reports)
        {
            var about = RandomTeam.Flat(digest.About(report.Person.Id));

            Count(about, report.Person.Name).ShouldBe(Count(all, report.Person.Name));
            report.Evidence.All(piece => about.Contains(Mark(piece.Item), StringComparison.Ordinal) == all.Contains(Mark(piece.Item), StringComparison.Ordinal)).ShouldBeTrue();
            team.Reports.Any(other => other != report && about.Contains(other.Person.Name, StringComparison.Ordinal)).ShouldBeFalse();
            about.Split('\n').All(lines.Contains).ShouldBeTrue();
        }
    });

    [Fact]
    public void A_name_stands_only_where_its_bearers_own_line_or_goal_does() => Each((team, digest, _) =>
    {
        foreach (var line in digest.Reports)
        {
            team.Reports.Any(report => report.Person.Id != line.Person && line.Learned.Any(quote => quote.Text.Contains(report.Person.Name, StringComparison.Ordinal))).ShouldBeFalse();
        }

        var titles = digest.Open.Items.Select(open => open.Title).Concat(digest.Ageing.Items.Select(ageing => ageing.Title ?? "")).ToList();
        team.Reports.Any(report => titles.Exists(title => title.Contains(report.Person.Name, StringComparison.Ordinal))).ShouldBeFalse();
    });

    [Fact]
    public void Nothing_is_said_of_fewer_than_five_together_or_of_what_one_none_or_all_hold()
    {
        var spread = 0;
        Each((team, digest, _) =>
        {
            digest.Load.All(load => load.People >= DigestComposer.SmallestTeam).ShouldBeTrue();
            if (team.Reports.Count < 5)
            {
                digest.Spread.ShouldBeEmpty();
            }

            foreach (var practice in digest.Spread)
            {
                var holders = team.Reports.Count(report => report.Person.Consent == Consent.On
                    && report.Evidence.Any(piece => piece.Item is { Status: EvidenceStatus.Confirmed, Shared: true, Rung: >= Involvement.Owned } && piece.Item.Practice == practice.Id));
                holders.ShouldBeInRange(2, team.Reports.Count - 1);
                spread++;
            }
        });
        spread.ShouldBeGreaterThan(Teams / 4);
    }

    [Fact]
    public void What_suits_a_small_team_depends_on_nothing_that_anybody_has() => Each((team, digest, _) =>
    {
        if (team.Reports.Count < 5)
        {
            var without = team.Reports.Select(report => report with { Evidence = [] }).ToList();

            digest.Open.Items.Select(open => open.Work).ShouldBe(team.Compose(without).Open.Items.Select(open => open.Work));
        }
    });

    private static void Each(Action<RandomTeam, Digest, string> holds)
    {
        for (var at = 0; at < Teams; at++)
        {
            var (team, digest, text) = All.Value[at];
            try
            {
                holds(team, digest, text);
            }
            catch (ShouldAssertException failed)
            {
                throw new ShouldAssertException($"Team {at + 1}: {failed.Message}", failed);
            }
        }
    }

    private static DigestReport Changed(DigestReport report, Func<EvidenceItem, EvidenceItem> change) => report with
    {
        Person = report.Person with { Consent = Consent.On },
        Goal = null,
        Evidence = [.. report.Evidence.Select(piece => piece with { Item = change(piece.Item) })],
    };

    private static string Mark(EvidenceItem item) => item.Quotes[0].Text[..(item.Quotes[0].Text.IndexOf('>', StringComparison.Ordinal) + 1)];

    private static int Count(string text, string word) => text.Split(word).Length - 1;
}
