using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Pipeline;

/// <summary>Carries out a person's choice whether anything may be derived about them, with all that follows, or nothing of it.</summary>
internal sealed class ConsentChoice(WorkIntake work)
{
    public Task MakeAsync(PersonId person, Consent consent, DateTimeOffset now, CancellationToken cancellationToken) =>
        work.RereadAsync(
            async connection => await ConsentStore.ChooseAsync(connection, person, consent, now, cancellationToken) == Consent.Off && consent == Consent.On,
            _ => { },
            () => { },
            cancellationToken);
}
