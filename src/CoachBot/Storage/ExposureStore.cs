using CoachBot.Core.Growth;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs;

namespace CoachBot.Storage;

/// <summary>What the work around a person holds: what was done, and what is open.</summary>
internal sealed class ExposureStore(Database database, PackLibrary packs)
{
    /// <summary>The source in the key of a shift.</summary>
    public const string ShiftSource = "calendar";

    private const string ShiftTitle = "On-call shift";

    // So many are looked up in the index by team; of more, each open piece of work is asked whether it is of one of them.
    private const int FewTeams = 1_000;

    // What did not stir for so long is nobody's plan any more.
    private static readonly TimeSpan Stale = TimeSpan.FromDays(180);
    private static readonly TimeSpan ShiftsAhead = TimeSpan.FromDays(14);

    private readonly Lazy<HashSet<PracticeId>> _shadowPractices = new(() => [.. packs.Actions.Actions.Where(action => action.IsShadow).Select(action => action.Practice)]);

    private HashSet<PracticeId> ShadowPractices => _shadowPractices.Value;

    /// <summary>The practices exercised in the items of the window that the subject was part of.</summary>
    public async Task<Exposure> OfAsync(ReadGrant grant, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        await using var connection = await database.OpenAsync(cancellationToken);
        var from = asOf - Exposure.Window;
        await using var read = await connection.ManyAsync(
            """
            select distinct p.practice from contribution c
            join work_item w on w.id = c.work_id
            join work_practice p on p.work_id = w.id and p.use = 'exercised'
            where c.person_id = @Subject and w.done_at between @from and @asOf;
            select exists (select 1 from contribution where person_id = @Subject)
            """,
            new { grant.Subject, from, asOf }, cancellationToken);
        var practices = await read.RowsAsync<PracticeId>(cancellationToken);
        return new(await read.ReadSingleAsync<bool>(), practices.ToHashSet());
    }

    /// <summary>What is open for a team; see <see cref="OpenWorkAsync(IReadOnlyCollection{string}, DateTimeOffset, CancellationToken)"/>.</summary>
    public async Task<IReadOnlyList<Opportunity>> OpenWorkAsync(string team, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await OpenWorkAsync([team], now, cancellationToken))[team];

    /// <summary>
    /// Open work of each team that nobody has: tickets without an assignee, follow-ups without an owner, and what of it stirred
    /// within the last half year; beside it, shifts of the team that begin within two weeks and that nobody shadows.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Opportunity>>> OpenWorkAsync(IReadOnlyCollection<string> teams, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var ofTeams = teams.Count <= FewTeams ? "w.teams && @asked" : "exists (select 1 from unnest(w.teams) t (team) where t.team = any(@asked))";
        await using var read = await connection.ManyAsync(
            $"""
            with open as (
              select w.id, w.revision, w.source, w.external_id, w.title, w.done_at, w.teams from work_item w
              where not w.is_done and not w.is_deleted and w.copy_of is null and {ofTeams}),
            tickets as (
              select o.id, o.source, o.external_id, o.title, o.teams from open o join work_revision r on r.work_id = o.id and r.revision = o.revision
              where greatest(r.stored_at, o.done_at) >= @since and not coalesce(r.document @? '$.participants[*] ? (@.role == "assignee")', false))
            select o.teams, o.source, o.external_id, o.title, array_agg(p.practice order by p.practice) as practices, null as tracker, null::text as text, 0 as start, 0 as length
            from tickets o join work_practice p on p.work_id = o.id and p.use in ('planned', 'exercised')
            group by o.id, o.teams, o.source, o.external_id, o.title
            union all
            select w.teams, w.source, w.external_id, w.title, f.practices, f.tracker, r.text, f.quote_start, f.quote_length
            from follow_up f join work_item w on w.id = f.work_id
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where not f.is_done and f.owner is null and cardinality(f.practices) > 0 and not w.is_deleted and w.copy_of is null and {ofTeams}
              and greatest(r.stored_at, w.done_at) >= @since
              and not exists (select 1 from work_item t where t.external_id = f.tracker and t.id <> w.id and (t.is_done or t.is_deleted))
            order by 2, 3, 8;
            select s.key, s.person_id as "primary", coalesce(s.team, p.team) as team, s.role = 'shadow' as is_shadow, s.from_at as "from", s.until_at as until
            from shift s join person p on p.id = s.person_id
            where coalesce(s.team, p.team) = any(@asked) and s.until_at > @now
              and (s.role = 'primary' and s.from_at > @now and s.from_at <= @soon or s.role = 'shadow' and s.from_at <= @soon + interval '62 days')
            order by s.from_at, s.key
            """,
            new { asked = teams.ToArray(), now, since = now - Stale, soon = now + ShiftsAhead }, cancellationToken);
        var open = teams.Distinct(StringComparer.Ordinal).ToDictionary(team => team, _ => new List<Opportunity>(), StringComparer.Ordinal);
        foreach (var row in await read.RowsAsync<Row>(cancellationToken))
        {
            var opportunity = row.ToOpportunity();
            row.Teams.Select(open.GetValueOrDefault).OfType<List<Opportunity>>().ToList().ForEach(ofTeam => ofTeam.Add(opportunity));
        }

        foreach (var ofTeam in (await read.RowsAsync<ShiftRow>(cancellationToken)).GroupBy(shift => shift.Team))
        {
            var shadows = ofTeam.Where(shift => shift.IsShadow).ToList();
            open[ofTeam.Key].AddRange(ofTeam.Where(shift => !shift.IsShadow && !shadows.Exists(shift.Overlaps)).Select(shift =>
                new Opportunity(new(ShiftSource, shift.Key), ShiftTitle, ShadowPractices, null) { Shift = new(shift.Primary, shift.From, shift.Until) }));
        }

        return open.ToDictionary(pair => pair.Key, IReadOnlyList<Opportunity> (pair) => pair.Value, StringComparer.Ordinal);
    }

    private sealed record ShiftRow
    {
        public string Key { get; init; } = "";

        public PersonId Primary { get; init; }

        public string Team { get; init; } = "";

        public DateTimeOffset From { get; init; }

        public DateTimeOffset Until { get; init; }

        public bool IsShadow { get; init; }

        public bool Overlaps(ShiftRow other) => From < other.Until && Until > other.From;
    }

    private sealed record Row
    {
        public string[] Teams { get; init; } = [];

        public string Source { get; init; } = "";

        public string ExternalId { get; init; } = "";

        public string Title { get; init; } = "";

        public string[] Practices { get; init; } = [];

        public string? Tracker { get; init; }

        public string? Text { get; init; }

        public int Start { get; init; }

        public int Length { get; init; }

        public Opportunity ToOpportunity() => new(
            new(Source, ExternalId), Text is null ? Title : new TextSpan(Start, Length).In(Text), Practices.Select(practice => new PracticeId(practice)).ToHashSet(), Tracker);
    }
}
