using System.Collections.Immutable;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Growth;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>
/// Reads what digests are made of: for any number of managers in the same few queries. Every report's data is asked for with
/// a grant of its own.
/// </summary>
internal sealed class DigestReader(
    PeopleStore people, SharedEvidenceStore evidence, SharedGoalStore goals, TeamWorkStore work, ExposureStore exposures, DirectoryNames names, AccessLogStore log, DigestNarrator narrator, CurrentPacks current)
{
    /// <summary>The digests of these managers, worded; somebody without reports has none. Once one is sent, <see cref="SentAsync"/> takes it down.</summary>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<ChatBlock>>> ForAsync(
        IReadOnlyCollection<Person> managers, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var digests = (await ReadAsync([.. managers.Select(manager => (Reader)new Reader.Member(manager))], week, now, cancellationToken)).Values.Select(read => read.Digest!).ToList();
        var openings = await narrator.OpeningsAsync(digests, cancellationToken);
        return digests.Zip(openings).ToDictionary(pair => pair.First.Manager, pair => (IReadOnlyList<ChatBlock>)DigestReply.Of(pair.First, pair.Second));
    }

    /// <summary>A digest in words.</summary>
    public async Task<ImmutableArray<ChatBlock>> WordedAsync(Digest digest, CancellationToken cancellationToken) =>
        DigestReply.Of(digest, await narrator.OpeningAsync(digest, cancellationToken));

    /// <summary>Takes down for every report of these managers that they get the digest of a week; once, however often it is tried.</summary>
    public async Task SentAsync(IReadOnlyCollection<Person> managers, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reports = await people.ReportsOfAsync([.. managers.Select(manager => manager.Id)], cancellationToken);
        var grants = managers.SelectMany(manager => AccessPolicy.DecideShared(new Reader.Member(manager), [.. reports[manager.Id]]).Grants).ToList();
        await log.WriteAsync(grants, $"got a weekly digest with your line ({week})", isOnce: true, now, cancellationToken);
    }

    /// <summary>Takes down that somebody looked at a digest.</summary>
    public Task LookedAsync(DigestRead read, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken) =>
        log.WriteAsync(read.Grants, $"looked at a weekly digest with your line ({week})", isOnce: false, now, cancellationToken);

    /// <summary>The digest of one, or why not; null for somebody without reports. Nothing is taken down.</summary>
    public async Task<DigestRead?> OneAsync(Reader reader, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await ReadAsync([reader], week, now, cancellationToken)).Values.SingleOrDefault();

    private async Task<IReadOnlyDictionary<PersonId, DigestRead>> ReadAsync(IReadOnlyList<Reader> readers, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reports = await people.ReportsOfAsync([.. readers.Select(reader => reader.Whose.Id)], cancellationToken);
        var asked = readers.Where(reader => reports.Contains(reader.Whose.Id)).DistinctBy(reader => reader.Whose.Id)
            .Select(reader => (Manager: reader.Whose, Reports: reports[reader.Whose.Id].ToList(), Decision: AccessPolicy.DecideShared(reader, [.. reports[reader.Whose.Id]]))).ToList();
        var allowed = asked.Where(one => one.Decision.Refusal is null).ToList();
        var sources = await SourcesAsync([.. allowed.Select(one => (one.Manager, one.Reports))], [.. allowed.SelectMany(one => one.Decision.Grants)], week, now, cancellationToken);
        return asked.ToDictionary(one => one.Manager.Id, one => one.Decision.Refusal is { } refusal
            ? new DigestRead(null, [], refusal)
            : new DigestRead(sources.Composer.Compose(sources.InputOf(one.Manager, one.Reports, week, now)), one.Decision.Grants, null));
    }

    private async Task<Sources> SourcesAsync(
        IReadOnlyList<(Person Manager, List<Person> Reports)> asked, IReadOnlyList<ReadGrant> grants, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var packs = await current.ReadAsync(cancellationToken);
        var weeks = asked.Select(one => DigestWeek.Of(week, one.Manager)).ToList();
        var from = weeks.Select(range => range.From).DefaultIfEmpty().Min();
        var until = weeks.Select(range => range.Until).DefaultIfEmpty().Max();
        var pieces = await evidence.OfAsync(grants, from, until, cancellationToken);
        var teams = asked.SelectMany(one => one.Reports).Select(report => report.Team).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        // Whom a shift suits is between them and whoever has it.
        var open = (await exposures.OpenWorkAsync(teams, now, cancellationToken)).SelectMany(team => team.Value.Where(one => one.Shift is null), (team, one) => (Team: team.Key, One: one))
            .ToLookup(row => row.Team, row => row.One);
        var followUps = await work.FollowUpsAsync(teams, cancellationToken);
        var items = pieces.SelectMany(group => group).Where(piece => piece.Item.Quotes.Count > 0).Select(piece => piece.Item.Work)
            .Concat(open.SelectMany(group => group).Select(one => one.Work)).Concat(followUps.SelectMany(group => group).Select(one => one.Work)).ToHashSet();
        var pages = await work.PagesAsync(teams, from, until, cancellationToken);
        return new(packs, pieces, await goals.SharedAsync(grants, cancellationToken), open, followUps, pages, await people.TeamSizesAsync(teams, cancellationToken), await work.NamesInAsync(items, cancellationToken),
            await names.ReadAsync(cancellationToken));
    }

    /// <summary>Everything that was read, for all managers together.</summary>
    private sealed record Sources(
        PackLibrary Packs,
        ILookup<PersonId, SharedEvidence> Evidence,
        IReadOnlyDictionary<PersonId, StoredGoal> Goals,
        ILookup<string, Opportunity> Open,
        ILookup<string, OpenFollowUp> FollowUps,
        ILookup<string, TeamPage> Pages,
        IReadOnlyDictionary<string, int> Sizes,
        ILookup<WorkKey, string> Written,
        NameIndex Directory)
    {
        public DigestComposer Composer { get; } = new(Packs.Practices, Packs.Questions);

        public DigestInput InputOf(Person manager, List<Person> reports, IsoWeek week, DateTimeOffset now)
        {
            var days = DigestWeek.Of(week, manager);
            var teams = reports.Select(report => report.Team).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var open = teams.SelectMany(team => Open[team]).ToList();
            var followUps = teams.SelectMany(team => FollowUps[team]).Distinct().ToList();
            var read = reports.ConvertAll(report => ReportOf(report, days));
            var items = read.SelectMany(report => report.Evidence).Where(piece => piece.InWeek).Select(piece => piece.Item.Work)
                .Concat(open.Select(one => one.Work)).Concat(followUps.Select(one => one.Work)).Distinct();
            return new()
            {
                Manager = manager.Id,
                Week = week,
                AsOf = now,
                Reports = read,
                Open = open,
                FollowUps = followUps,
                Load = [.. teams.Select(team => OnCallFigures.Of(team, Sizes[team], Pages[team], days)).OfType<OnCallLoad>()],
                Names = new(items.SelectMany(item => Written[item]), Directory),
            };
        }

        private DigestReport ReportOf(Person report, TimeRange days) => new(
            report,
            Packs.UsualFor(report),
            [.. Evidence[report.Id].Select(piece => new DigestEvidence(piece.Item, piece is { ConfirmedAt: { } at, Item.Quotes.Count: > 0 } && days.Has(at)))],
            GoalWording.Of(Goals.GetValueOrDefault(report.Id), Packs, report));
    }
}

/// <summary>A digest with the grants that it was read by, or why there is none.</summary>
internal sealed record DigestRead(Digest? Digest, IReadOnlyList<ReadGrant> Grants, Problem? Refusal);
