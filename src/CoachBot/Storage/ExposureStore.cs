using CoachBot.Core.Growth;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Storage;

/// <summary>What the work around a person holds: what was done, and what is open.</summary>
internal sealed class ExposureStore(Database database)
{
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

    /// <summary>Open work of a team that nobody has: tickets without an assignee, follow-ups without an owner.</summary>
    public async Task<IReadOnlyList<Opportunity>> OpenWorkAsync(string team, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.RowsAsync<Row>(
            """
            select w.source, w.external_id, w.title, array_agg(p.practice order by p.practice) as practices, null as tracker,
                   null::text as text, 0 as start, 0 as length
            from work_item w join work_practice p on p.work_id = w.id and p.use in ('planned', 'exercised')
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where not w.is_done and not w.is_deleted and w.copy_of is null and @team = any(w.teams)
              and not coalesce(r.document @? '$.participants[*] ? (@.role == "assignee")', false)
            group by w.id
            union all
            select w.source, w.external_id, w.title, f.practices, f.tracker, r.text, f.quote_start, f.quote_length
            from follow_up f join work_item w on w.id = f.work_id
            join work_revision r on r.work_id = w.id and r.revision = w.revision
            where not f.is_done and f.owner is null and cardinality(f.practices) > 0 and not w.is_deleted and w.copy_of is null and @team = any(w.teams)
            order by 1, 2, 7
            """,
            new { team }, cancellationToken);
        return
        [
            .. rows.Select(row => new Opportunity(
                new(row.Source, row.ExternalId),
                row.Text is null ? row.Title : new TextSpan(row.Start, row.Length).In(row.Text),
                row.Practices.Select(practice => new PracticeId(practice)).ToHashSet(),
                row.Tracker)),
        ];
    }

    private sealed record Row
    {
        public string Source { get; init; } = "";

        public string ExternalId { get; init; } = "";

        public string Title { get; init; } = "";

        public string[] Practices { get; init; } = [];

        public string? Tracker { get; init; }

        public string? Text { get; init; }

        public int Start { get; init; }

        public int Length { get; init; }
    }
}
