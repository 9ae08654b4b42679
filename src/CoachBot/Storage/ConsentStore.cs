using CoachBot.Core;
using CoachBot.Core.People;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>A person's own choice whether anything may be derived about them. Runs in the connection's transaction.</summary>
internal static class ConsentStore
{
    private const string Themselves = "self";
    private const string Others = "file";

    /// <summary>
    /// Records a choice. Off deletes everything derived about the person. An operator who speaks for them cannot turn on
    /// what they turned off themselves, and their own choice stays recorded as theirs.
    /// </summary>
    /// <returns>What was in force before, or the reason why not.</returns>
    public static async Task<(Consent Before, Problem? Refusal)> ChooseAsync(
        NpgsqlConnection connection, ReadGrant grant, Consent consent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        grant.Demand(DataView.Whole);
        var row = await connection.RowAsync<(string Consent, string By)>(
            "select consent, consent_by from person where id = @Subject for update", new { grant.Subject }, cancellationToken);
        var before = EnumText.Parse<Consent>(row.Consent);
        if (!grant.IsOwn && row.By == Themselves && before == Consent.Off && consent == Consent.On)
        {
            return (before, new Problem("they turned CoachBot off themselves, and only they can turn it on again", Do: "Ask them"));
        }

        await connection.RunAsync(
            "update person set consent = @consent, consent_by = @by, consent_at = @now where id = @Subject",
            new { grant.Subject, consent = EnumText.Of(consent), by = grant.IsOwn ? Themselves : Others, now }, cancellationToken);
        await DeleteDerivedIfOffAsync(connection, grant.Subject, consent, cancellationToken);
        return (before, null);
    }

    /// <summary>Deletes all that was derived about a person whose consent is off, their answers included.</summary>
    public static async Task DeleteDerivedIfOffAsync(NpgsqlConnection connection, PersonId person, Consent consent, CancellationToken cancellationToken)
    {
        if (consent == Consent.On)
        {
            return;
        }

        foreach (var table in PersonTables.All.Where(table => table.Fate.AtConsent))
        {
            await connection.RunAsync($"delete from {table.Table} where {table.Column} = @person", new { person }, cancellationToken);
        }

        // Answers are kept under a hash, so nobody can tell whose they are.
        await connection.RunAsync("delete from notice where person_id = @person and kind = 'evidence'; delete from model_answer", new { person }, cancellationToken);
        // Nor is anything said about it later that was to be said before.
        await connection.RunAsync(
            """
            update outbox o set state = 'cancelled', reason = 'cancelled: CoachBot was turned off for them', payload = null, closed_at = coalesce(o.closed_at, now()), attempts = o.attempts + 1
            from account a
            where a.person_id = @person and o.platform = a.platform and o.state in ('queued', 'dead')
              and split_part(o.destination, '#', 1) = a.workspace || '/' || a.user_id
            """,
            new { person }, cancellationToken);
    }
}
