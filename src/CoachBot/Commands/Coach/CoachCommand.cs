using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Packs;
using CoachBot.Pipeline;

namespace CoachBot.Commands.Coach;

/// <summary>Help, settings, and the loaded frameworks. <c>/coach &lt;verb&gt;</c> reaches every other command.</summary>
internal sealed class CoachCommand(Lazy<IReadOnlyList<IChatCommand>> commands, ConsentChoice choice, Access access, CurrentPacks packs) : IChatCommand
{
    public string Verb => "coach";

    public string Summary => "Help, your settings, the frameworks that are loaded.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/coach help", "this page"),
        new("/coach settings", "whether CoachBot is on for you, and your time zone"),
        new("/coach settings consent <on|off>", "turn it on, or off: off deletes what was derived about you"),
        new("/coach frameworks", "the frameworks that are loaded"),
        new("/coach frameworks <framework> <framework>", "which of their competencies correspond"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) => request.Form switch
    {
        "" or "help" => HelpReply.Of(commands.Value),
        "settings" => await SettingsAsync(request, cancellationToken),
        "frameworks" => Frameworks(request, await packs.ReadAsync(cancellationToken)),
        _ => ChatReply.Refused(Unknown(request.Form)),
    };

    private static ChatReply Frameworks(ChatRequest request, PackLibrary packs)
    {
        if (request.Arguments.Count == 1)
        {
            return FrameworksReply.Of(packs.Frameworks);
        }

        if (request.Arguments.Count != 3)
        {
            return ChatReply.Refused(new("two frameworks are laid side by side", Found: request.Rest,
                Allowed: string.Join(", ", packs.Frameworks.Select(framework => framework.Id)), Do: "Type /coach frameworks <framework> <framework>"));
        }

        var (one, noOne) = FrameworkChoice.Framework(packs, request.Arguments[1]);
        var (other, noOther) = FrameworkChoice.Framework(packs, request.Arguments[2]);
        return one is not null && other is not null ? CrosswalkReply.Of(Crosswalk.Between(one, other)) : ChatReply.Refused(noOne ?? noOther!);
    }

    private async Task<ChatReply> SettingsAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var did = request.Arguments.Count == 1 ? "looked at your settings" : $"chose for you: {request.Rest}";
        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, did, cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        if (request.Arguments.Count == 1)
        {
            return SettingsReply.Of(request.Actor);
        }

        if (!request.Arguments[1].Equals("consent", StringComparison.OrdinalIgnoreCase) || request.Arguments.Count < 3
            || !EnumText.TryParse<Consent>(request.Arguments[2].ToLowerInvariant(), out var consent))
        {
            return ChatReply.Refused(new Problem("there is no such setting", Found: request.Rest, Allowed: "consent on, consent off",
                Do: "Type /coach settings to see what is set"));
        }

        var refusal = await choice.MakeAsync(grant, consent, request.Now, cancellationToken);
        return refusal is null ? SettingsReply.Chosen(consent) : ChatReply.Refused(refusal);
    }

    private Problem Unknown(string form)
    {
        var known = commands.Value.Select(command => command.Verb).Concat(["help", "settings", "frameworks"]).Order(StringComparer.Ordinal).ToList();
        return new("/coach has no such form", Found: form, Allowed: string.Join(", ", known),
            Do: Nearest.To(form, known) is { } meant ? $"Did you mean /coach {meant}?" : "Type /coach help");
    }
}
