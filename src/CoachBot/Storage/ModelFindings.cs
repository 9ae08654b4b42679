using CoachBot.Core;
using CoachBot.Core.Findings;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>What models found in work items, as derivation reads it. Runs in the connection's transaction.</summary>
internal static class ModelFindings
{
    /// <summary>What was found in the newest revision of each of these items, in the order it was found.</summary>
    public static async Task<ILookup<WorkId, StoredFinding>> OfAsync(NpgsqlConnection connection, string[] works, CancellationToken cancellationToken) =>
        (await connection.RowsAsync<StoredFinding>(
            """
            select f.work_id, f.person_id, f.practice, f.involvement, f.quote_start, f.quote_length, m.model
            from model_finding f
            join model_reading m on m.work_id = f.work_id
            join work_item w on w.id = f.work_id and w.revision = f.revision
            where f.work_id = any(@works) order by f.work_id, f.ordinal
            """,
            new { works }, cancellationToken)).ToLookup(row => row.WorkId);

    /// <summary>Writes what was found in a revision in place of what was found before, and that it was read.</summary>
    public static async Task SaveAsync(
        NpgsqlConnection connection, WorkId work, int revision, IReadOnlyList<PersonFinding> findings, string prompt, string model, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await connection.RunAsync(
            """
            delete from model_finding where work_id = @work;
            update model_reading set closed_at = @now, outcome = 'read', prompt = @prompt, model = @model where work_id = @work
            """,
            new { work, prompt, model, now }, cancellationToken);
        await connection.InsertAsync(
            """
            insert into model_finding (work_id, ordinal, revision, person_id, practice, involvement, quote_start, quote_length)
            select work_id, ordinal, revision, person_id, practice, involvement, quote_start, quote_length
            from json_to_recordset(@rows::json) as r (
              work_id text, ordinal integer, revision integer, person_id text, practice text, involvement text, quote_start integer, quote_length integer)
            """,
            findings.Select((finding, index) => new
            {
                WorkId = work.Value,
                Ordinal = index + 1,
                Revision = revision,
                PersonId = finding.Person.Value,
                Practice = finding.Practice.Value,
                Involvement = EnumText.Of(finding.Rung),
                QuoteStart = finding.Quote.Start,
                QuoteLength = finding.Quote.Length,
            }),
            cancellationToken);
    }
}

/// <summary>A finding on record.</summary>
internal sealed record StoredFinding
{
    public WorkId WorkId { get; init; }

    public PersonId PersonId { get; init; }

    public PracticeId Practice { get; init; }

    public string Involvement { get; init; } = "";

    public int QuoteStart { get; init; }

    public int QuoteLength { get; init; }

    public string Model { get; init; } = "";

    /// <summary>The characters of the quote.</summary>
    public string QuoteIn(string text) => new TextSpan(QuoteStart, QuoteLength).In(text);
}
