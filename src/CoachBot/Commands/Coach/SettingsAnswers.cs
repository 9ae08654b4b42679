using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Commands.Coach;

/// <summary>Answers <c>/coach settings</c> and its forms.</summary>
internal sealed class SettingsAnswers(Access access, SettingsStore store, SettingsChange change, ConsentChoice choice)
{
    private static readonly string[] Known = ["change", "zone", "weekday", "hour", "pause", "consent"];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var setting = request.Arguments.ElementAtOrDefault(1)?.ToLowerInvariant() ?? "";
        var value = string.Join(' ', request.Arguments.Skip(2));
        var isLook = setting is "" or "change" || (setting == "consent" && value.Length == 0);
        if (setting.Length > 0 && !Known.Contains(setting))
        {
            return ChatReply.Refused(new Problem("there is no such setting", Found: request.Rest, Allowed: string.Join(", ", Known),
                Do: Nearest.To(setting, Known) is { } meant ? $"Did you mean /coach settings {meant}?" : "Type /coach settings to see what is set"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, isLook ? "looked at your settings" : $"chose for you: {request.Rest}", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        var settings = await store.OfAsync(grant, cancellationToken);
        return setting switch
        {
            "" => SettingsReply.Of(request.Actor, settings, request.Now),
            "change" => SettingsReply.Change(settings, request.Now),
            "consent" when isLook => SettingsReply.AskConsent(settings),
            "consent" => await ConsentAsync(grant, value, request.Now, cancellationToken),
            _ => await OneAsync(grant, setting, value, settings, request.Now, cancellationToken),
        };
    }

    private async Task<ChatReply> ConsentAsync(ReadGrant grant, string value, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!EnumText.TryParse<Consent>(value.ToLowerInvariant(), out var consent))
        {
            return ChatReply.Refused(new Problem("consent is neither on nor off", Found: value, Allowed: "on, off", Do: "Type /coach settings consent to see what each does"));
        }

        return await choice.MakeAsync(grant, consent, now, cancellationToken) is { } refusal ? ChatReply.Refused(refusal) : SettingsReply.Chosen(consent);
    }

    private async Task<ChatReply> OneAsync(ReadGrant grant, string setting, string value, PersonSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (wish, said, problem) = Read(setting, value, settings.Today(now));
        if (wish is null)
        {
            return ChatReply.Refused(problem!);
        }

        await change.SaveAsync(grant, wish, cancellationToken);
        return SettingsReply.Saved(said, await store.OfAsync(grant, cancellationToken), now);
    }

    private static (SettingsWish? Wish, string Said, Problem? Problem) Read(string setting, string value, DateOnly today)
    {
        if (setting == "zone")
        {
            var (zone, problem) = SettingsWords.Zone(value);
            return (zone is null ? null : new() { Zone = zone }, $"Your time zone is {zone}.", problem);
        }

        if (setting == "weekday")
        {
            var (day, problem) = SettingsWords.Weekday(value);
            return (day is null ? null : new() { Weekday = day }, "Saved.", problem);
        }

        if (setting == "hour")
        {
            var (hour, problem) = SettingsWords.Hour(value);
            return (hour is null ? null : new() { Hour = hour }, "Saved.", problem);
        }

        if (value.Equals("off", StringComparison.OrdinalIgnoreCase))
        {
            return (new() { Pause = new(null) }, "There is no pause.", null);
        }

        var (until, wrong) = SettingsWords.PauseUntil(value, today);
        return until is { } end
            ? (new() { Pause = new(end) }, $"Paused until {SettingsWording.Day(end)}.", null)
            : (null, "", wrong! with { Allowed = $"{wrong.Allowed}, or off" });
    }
}
