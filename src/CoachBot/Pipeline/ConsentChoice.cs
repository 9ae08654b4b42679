using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Carries out a choice whether anything may be derived about a person, with all that follows, or nothing of it.</summary>
internal sealed class ConsentChoice(WorkIntake work)
{
    /// <returns>Null when it was carried out, else the reason why not.</returns>
    public async Task<Problem?> MakeAsync(ReadGrant grant, Consent consent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Problem? refusal = null;
        await work.RereadAsync(
            async connection =>
            {
                (var before, refusal) = await ConsentStore.ChooseAsync(connection, grant, consent, now, cancellationToken);
                return refusal is null && before == Consent.Off && consent == Consent.On;
            },
            _ => { },
            () => { },
            cancellationToken);
        return refusal;
    }

    /// <summary>Turns off, and deletes all that is the person's to delete, in one transaction.</summary>
    /// <returns>Null when it was carried out, else the reason why not.</returns>
    public async Task<Problem?> DeleteAsync(ReadGrant grant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Problem? refusal = null;
        await work.RereadAsync(
            async connection =>
            {
                (_, refusal) = await ConsentStore.ChooseAsync(connection, grant, Consent.Off, now, cancellationToken);
                if (refusal is null)
                {
                    await PersonRecord.DeleteAsync(connection, grant, cancellationToken);
                }

                return false;
            },
            _ => { },
            () => { },
            cancellationToken);
        return refusal;
    }
}
