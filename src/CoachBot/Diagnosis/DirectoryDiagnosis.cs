using CoachBot.Storage;

namespace CoachBot.Diagnosis;

/// <summary>Says whether there is anybody to coach, and work to coach from; in numbers of the whole deployment alone.</summary>
internal sealed class DirectoryDiagnosis(Database database) : IDiagnosis
{
    public string Subject => "People and work";

    public string? AtStart => null;

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var count = (await connection.RowAsync<Count>(
            """
            select (select count(*) from person)::int as people, (select count(*) from account where workspace <> '')::int as accounts,
                   (select count(*) from work_item)::int as items, (select count(distinct name) from unmatched_name)::int as names
            """,
            null, cancellationToken))!;
        return
        [
            count.People == 0
                ? new(Subject, FindingState.Attention, "nobody is imported", "Run: coachbot people import <file>")
                : new(Subject, FindingState.Ok, $"{count.People} people, {count.Accounts} chat accounts"),
            count.Items == 0
                ? new(Subject, FindingState.Attention, "no work is stored", "Run: coachbot ingest <path>")
                : new(Subject, FindingState.Ok, $"{count.Items} work items"),
            .. count.Names == 0
                ? (Finding[])[]
                : [new(Subject, FindingState.Attention, $"{count.Names} names in work mean nobody in the directory, so their part is nobody's evidence", "Run: coachbot people unmatched")],
        ];
    }

    private sealed record Count
    {
        public int People { get; init; }

        public int Accounts { get; init; }

        public int Items { get; init; }

        public int Names { get; init; }
    }
}
