using CoachBot.Core;
using CoachBot.Core.People;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>A person's own choice whether anything may be derived about them. Runs in the connection's transaction.</summary>
internal static class ConsentStore
{
    /// <summary>Records the person's choice. Off deletes everything derived about them.</summary>
    /// <returns>What was in force before.</returns>
    public static async Task<Consent> ChooseAsync(
        NpgsqlConnection connection, PersonId person, Consent consent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await connection.RowAsync<string>("select consent from person where id = @person for update", new { person }, cancellationToken);
        await connection.RunAsync(
            "update person set consent = @consent, consent_by = 'self', consent_at = @now where id = @person",
            new { person, consent = EnumText.Of(consent), now }, cancellationToken);
        await DeleteDerivedIfOffAsync(connection, person, consent, cancellationToken);
        return before is null ? Consent.Off : EnumText.Parse<Consent>(before);
    }

    public static async Task DeleteDerivedIfOffAsync(NpgsqlConnection connection, PersonId person, Consent consent, CancellationToken cancellationToken)
    {
        if (consent == Consent.Off)
        {
            await connection.RunAsync("delete from contribution where person_id = @person", new { person }, cancellationToken);
            await connection.RunAsync("delete from evidence where person_id = @person", new { person }, cancellationToken);
        }
    }
}
