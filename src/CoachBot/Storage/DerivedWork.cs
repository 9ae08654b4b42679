using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>What follows from work items' newest revisions, replaced as a whole each time they are read: a chunk of items in a few statements.</summary>
internal static class DerivedWork
{
    /// <summary>Whom names in these items meant when they were read before.</summary>
    public static async Task<ILookup<WorkId, (string Name, PersonId Person)>> AttributionsAsync(
        NpgsqlConnection connection, string[] ids, CancellationToken cancellationToken) =>
        (await connection.RowsAsync<(string Work, string Name, string Person)>(
            "select work_id, name, person_id from attribution where work_id = any(@ids)", new { ids }, cancellationToken))
        .ToLookup(row => new WorkId(row.Work), row => (row.Name, new PersonId(row.Person)));

    public static async Task ReplaceAsync(NpgsqlConnection connection, IReadOnlyList<DerivedRows> derived, CancellationToken cancellationToken)
    {
        await connection.RunAsync(
            """
            delete from work_practice where work_id = any(@ids);
            delete from follow_up where work_id = any(@ids);
            delete from unmatched_name where work_id = any(@ids);
            delete from contribution where work_id = any(@ids)
            """,
            new { ids = derived.Select(rows => rows.Work.Id.Value).ToArray() }, cancellationToken);
        await connection.InsertAsync(
            """
            insert into work_practice (work_id, practice, use, strength)
            select work_id, practice, use, strength
            from json_to_recordset(@rows::json) as r (work_id text, practice text, use text, strength double precision)
            """,
            derived.SelectMany(Practices), cancellationToken);
        await connection.InsertAsync(
            """
            insert into follow_up (work_id, ordinal, quote_start, quote_length, owner, is_done, tracker, practices)
            select work_id, ordinal, quote_start, quote_length, owner, is_done, tracker, practices
            from json_to_recordset(@rows::json) as r (
              work_id text, ordinal integer, quote_start integer, quote_length integer, owner text, is_done boolean, tracker text, practices text[])
            """,
            derived.SelectMany(FollowUps), cancellationToken);
        await connection.InsertAsync(
            """
            insert into unmatched_name (work_id, name, role, reason)
            select work_id, name, role, reason from json_to_recordset(@rows::json) as r (work_id text, name text, role text, reason text)
            on conflict do nothing
            """,
            derived.SelectMany(Unmatched), cancellationToken);
        await connection.InsertAsync(
            """
            insert into attribution (work_id, name, person_id)
            select work_id, name, person_id from json_to_recordset(@rows::json) as r (work_id text, name text, person_id text)
            on conflict (work_id, name) do update set person_id = excluded.person_id where attribution.person_id <> excluded.person_id
            """,
            derived.SelectMany(Attributions), cancellationToken);
        await connection.InsertAsync(
            """
            insert into contribution (work_id, person_id, role, involvement, revision, quote_starts, quote_lengths)
            select work_id, person_id, role, involvement, revision, quote_starts, quote_lengths
            from json_to_recordset(@rows::json) as r (
              work_id text, person_id text, role text, involvement text, revision integer, quote_starts integer[], quote_lengths integer[])
            """,
            derived.SelectMany(Contributions), cancellationToken);
    }

    private static IEnumerable<object> Practices(DerivedRows rows) =>
        rows.Reading.Practices().Select(hit => new { WorkId = rows.Work.Id.Value, Practice = hit.Practice.Value, Use = EnumText.Of(hit.Use), hit.Strength });

    private static IEnumerable<object> FollowUps(DerivedRows rows)
    {
        if (rows.Work.Item is { IsDeleted: true } or { IsDropped: true })
        {
            yield break;
        }

        foreach (var (followUp, index) in rows.Work.Item.FollowUps.Select((followUp, index) => (followUp, index)))
        {
            var hits = rows.Reading.Hits.Where(hit => hit.Use is PracticeUse.Planned or PracticeUse.Exercised && followUp.Where.Overlaps(hit.Sentence)).ToList();
            var title = hits.Count > 0 ? hits[0].Sentence : followUp.Where;
            yield return new
            {
                WorkId = rows.Work.Id.Value,
                Ordinal = index + 1,
                QuoteStart = title.Start,
                QuoteLength = title.Length,
                followUp.Owner,
                followUp.IsDone,
                followUp.Tracker,
                Practices = hits.Select(hit => hit.Practice.Value).Distinct(),
            };
        }
    }

    private static IEnumerable<object> Unmatched(DerivedRows rows) =>
        rows.Unmatched.Select(name => new { WorkId = rows.Work.Id.Value, name.Part.Name, Role = EnumText.Of(name.Part.Role), Reason = EnumText.Of(name.Reason) });

    private static IEnumerable<object> Attributions(DerivedRows rows) =>
        rows.Contributions.Select(part => (part.Part.Name, part.Person)).DistinctBy(part => part.Name)
            .Select(part => new { WorkId = rows.Work.Id.Value, part.Name, PersonId = part.Person.Value });

    private static IEnumerable<object> Contributions(DerivedRows rows)
    {
        foreach (var same in rows.Contributions.GroupBy(contribution => (contribution.Person, contribution.Part.Role)))
        {
            var quotes = same.SelectMany(contribution => contribution.Part.Quotes).Distinct().ToList();
            yield return new
            {
                WorkId = rows.Work.Id.Value,
                PersonId = same.Key.Person.Value,
                Role = EnumText.Of(same.Key.Role),
                Involvement = EnumText.Of(same.Max(contribution => contribution.Part.Involvement)),
                rows.Work.Revision,
                QuoteStarts = quotes.Select(quote => quote.Start),
                QuoteLengths = quotes.Select(quote => quote.Length),
            };
        }
    }
}
