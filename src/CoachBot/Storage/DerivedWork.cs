using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>What follows from a work item's newest revision, replaced as a whole each time it is read.</summary>
internal static class DerivedWork
{
    public static async Task ReplacePracticesAsync(NpgsqlConnection connection, StoredWork work, TextReading reading, CancellationToken cancellationToken)
    {
        await connection.RunAsync("delete from work_practice where work_id = @Id", new { work.Id }, cancellationToken);
        await connection.RunAsync("delete from follow_up where work_id = @Id", new { work.Id }, cancellationToken);
        foreach (var hit in reading.Practices())
        {
            await connection.RunAsync(
                "insert into work_practice (work_id, practice, use, strength) values (@Id, @Practice, @Use, @Strength)",
                new { work.Id, hit.Practice, Use = EnumText.Of(hit.Use), hit.Strength }, cancellationToken);
        }

        foreach (var (followUp, ordinal) in work.Item.FollowUps.Select((followUp, index) => (followUp, index + 1)))
        {
            var hits = reading.Hits.Where(hit => hit.Use is PracticeUse.Planned or PracticeUse.Exercised && followUp.Where.Overlaps(hit.Sentence)).ToList();
            var title = hits.Count > 0 ? hits[0].Sentence : followUp.Where;
            await connection.RunAsync(
                """
                insert into follow_up (work_id, ordinal, quote_start, quote_length, owner, is_done, tracker, practices)
                values (@Id, @ordinal, @Start, @Length, @Owner, @IsDone, @Tracker, @Practices)
                """,
                new
                {
                    work.Id,
                    ordinal,
                    title.Start,
                    title.Length,
                    followUp.Owner,
                    followUp.IsDone,
                    followUp.Tracker,
                    Practices = hits.Select(hit => hit.Practice.Value).Distinct().ToArray(),
                },
                cancellationToken);
        }
    }

    /// <summary>Whom names in this item meant when it was read before.</summary>
    public static async Task<Dictionary<string, PersonId>> AttributionsAsync(NpgsqlConnection connection, WorkId id, CancellationToken cancellationToken) =>
        (await connection.RowsAsync<(string Name, string Person)>("select name, person_id from attribution where work_id = @id", new { id }, cancellationToken))
        .ToDictionary(row => row.Name, row => new PersonId(row.Person), StringComparer.Ordinal);

    /// <summary>Remembers whom names mean; what is remembered already stays.</summary>
    public static async Task KeepAttributionsAsync(
        NpgsqlConnection connection, WorkId id, IReadOnlyList<(string Name, PersonId Person)> attributions, CancellationToken cancellationToken)
    {
        foreach (var (name, person) in attributions.Distinct())
        {
            await connection.RunAsync(
                """
                insert into attribution (work_id, name, person_id) values (@id, @name, @person)
                on conflict (work_id, name) do update set person_id = excluded.person_id where attribution.person_id <> excluded.person_id
                """,
                new { id, name, person }, cancellationToken);
        }
    }

    public static async Task ReplaceUnmatchedAsync(
        NpgsqlConnection connection, WorkId id, IReadOnlyList<(WrittenContribution Part, MatchFailure Reason)> unmatched, CancellationToken cancellationToken)
    {
        await connection.RunAsync("delete from unmatched_name where work_id = @id", new { id }, cancellationToken);
        foreach (var (part, reason) in unmatched)
        {
            await connection.RunAsync(
                "insert into unmatched_name (work_id, name, role, reason) values (@id, @Name, @Role, @Reason) on conflict do nothing",
                new { id, part.Name, Role = EnumText.Of(part.Role), Reason = EnumText.Of(reason) }, cancellationToken);
        }
    }

    public static async Task ReplaceContributionsAsync(
        NpgsqlConnection connection, StoredWork work, IReadOnlyList<Contribution> contributions, CancellationToken cancellationToken)
    {
        await connection.RunAsync("delete from contribution where work_id = @Id", new { work.Id }, cancellationToken);
        foreach (var same in contributions.GroupBy(contribution => (contribution.Person, contribution.Part.Role)))
        {
            var quotes = same.SelectMany(contribution => contribution.Part.Quotes).Distinct().ToList();
            await connection.RunAsync(
                """
                insert into contribution (work_id, person_id, role, involvement, revision, quote_starts, quote_lengths)
                values (@Id, @Person, @Role, @Involvement, @Revision, @Starts, @Lengths)
                """,
                new
                {
                    work.Id,
                    same.Key.Person,
                    Role = EnumText.Of(same.Key.Role),
                    Involvement = EnumText.Of(same.Max(contribution => contribution.Part.Involvement)),
                    work.Revision,
                    Starts = quotes.Select(quote => quote.Start).ToArray(),
                    Lengths = quotes.Select(quote => quote.Length).ToArray(),
                },
                cancellationToken);
        }
    }
}
