using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Commands.Coach;

/// <summary>Takes the answers of <c>/coach settings change</c>. What deletes is asked on a page of its own.</summary>
internal sealed class SettingsForm(Access access, SettingsStore store, SettingsChange change, ConsentChoice choice) : IChatForm
{
    public string Id => SettingsPages.Id;

    public async Task<FormResult> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var chat = request.Chat;
        var isTurnOff = request.State == SettingsPages.TurnOff;
        var did = isTurnOff ? $"chose for you: consent {(request.One(SettingsPages.Sure) == SettingsPages.Delete ? "off" : "on")}" : "changed your settings";
        var decision = await access.AskAsync(chat.Reader, chat.Actor, DataView.Whole, did, cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return new FormResult.Done(ChatReply.Refused(decision.Refusal!));
        }

        var settings = await store.OfAsync(grant, cancellationToken);
        return isTurnOff ? await AnsweredAgainAsync(request, grant, cancellationToken) : await SaveAsync(request, grant, settings, cancellationToken);
    }

    private async Task<FormResult> AnsweredAgainAsync(FormRequest request, ReadGrant grant, CancellationToken cancellationToken)
    {
        switch (request.One(SettingsPages.Sure))
        {
            case SettingsPages.Delete:
                return await ChooseAsync(grant, Consent.Off, request.Chat.Now, cancellationToken);
            case SettingsPages.Keep:
                return new FormResult.Done(ChatReply.Of(new ChatBlock.Paragraph("CoachBot stays on for you, and nothing was deleted.")));
            default:
                return Wrong([new(SettingsPages.Sure, $"Choose {SettingsPages.Delete} or {SettingsPages.Keep}.")]);
        }
    }

    private async Task<FormResult> SaveAsync(FormRequest request, ReadGrant grant, PersonSettings settings, CancellationToken cancellationToken)
    {
        var now = request.Chat.Now;
        var wrong = new List<FieldProblem>();
        var zone = Read(SettingsPages.Zone, SettingsWords.Zone);
        var weekday = Read(SettingsPages.Weekday, SettingsWords.Weekday);
        var hour = Read(SettingsPages.Hour, SettingsWords.Hour);
        var until = request.One(SettingsPages.Pause).Length == 0 ? null : Read(SettingsPages.Pause, typed => SettingsWords.PauseUntil(typed, settings.Today(now)));
        if (!EnumText.TryParse<Consent>(request.One(SettingsPages.Consent), out var consent))
        {
            wrong.Add(new(SettingsPages.Consent, $"Choose {string.Join(" or ", EnumText.All<Consent>())}."));
        }

        if (wrong.Count > 0)
        {
            return Wrong(wrong);
        }

        // What stands in the form as it stood is no choice of theirs: a file may still change it.
        await change.SaveAsync(grant, new SettingsWish
        {
            Zone = zone == settings.TimeZone ? null : zone,
            Weekday = weekday == settings.Slot.Weekday ? null : weekday,
            Hour = hour == settings.Slot.Hour ? null : hour,
            Pause = new(until),
        }, cancellationToken);
        if (consent == Consent.Off && settings.Consent == Consent.On)
        {
            return new FormResult.Next(SettingsPages.AskAgain());
        }

        if (consent != settings.Consent)
        {
            return await ChooseAsync(grant, consent, now, cancellationToken);
        }

        return new FormResult.Done(SettingsReply.Saved("Saved.", await store.OfAsync(grant, cancellationToken), now));

        T? Read<T>(string field, Func<string, (T? Value, Problem? Problem)> read)
        {
            var (value, problem) = read(request.One(field));
            if (problem is not null)
            {
                wrong.Add(new(field, problem.ToString()));
            }

            return value;
        }
    }

    private async Task<FormResult> ChooseAsync(ReadGrant grant, Consent consent, DateTimeOffset now, CancellationToken cancellationToken) =>
        new FormResult.Done(await choice.MakeAsync(grant, consent, now, cancellationToken) is { } refusal ? ChatReply.Refused(refusal) : SettingsReply.Chosen(consent));

    private static FormResult.Wrong Wrong(IEnumerable<FieldProblem> problems) => new([.. problems]);
}
