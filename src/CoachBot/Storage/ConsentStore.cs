using CoachBot.Core;
using CoachBot.Core.People;
using Npgsql;

namespace CoachBot.Storage;

/// <summary>A person's own choice whether anything may be derived about them.</summary>
internal sealed class ConsentStore(Database database)
{
    /// <summary>Records the person's choice. Off deletes everything derived about them, in the same transaction.</summary>
    public async Task ChooseAsync(PersonId person, Consent consent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync(
            "update person set consent = @consent, consent_by = 'self', consent_at = @now where id = @person",
            new { person, consent = EnumText.Of(consent), now }, cancellationToken);
        await DeleteDerivedIfOffAsync(connection, person, consent, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
