using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Home;

/// <summary>One page with what matters now; a platform that has a home tab shows it there.</summary>
internal sealed class HomeCommand(Access access, LevelReports reports, GrowthPlans plans, SettingsStore settings, CurrentPacks current) : IChatCommand
{
    public string Verb => "home";

    public string Summary => "One page: where you are, what waits for your look, your next step, your settings.";

    public IReadOnlyList<CommandForm> Forms => [new("/home", "that page; details are behind its buttons")];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments.Count > 0)
        {
            return ChatReply.Refused(new Problem("/home takes nothing", Found: string.Join(' ', request.Arguments), Do: "Type /home"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "looked at your home page", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        if (request.Actor.Consent == Consent.Off)
        {
            return OffReply.Of(request.Actor);
        }

        var packs = await current.ReadAsync(cancellationToken);
        var read = await reports.ReadAsync(grant, request.Actor, packs.UsualFor(request.Actor), request.Now, cancellationToken);
        var steps = await plans.ReadAsync(grant, request.Actor, read.Report, cancellationToken);
        return new(
        [
            .. StandingBlocks.Of(request.Actor, read),
            .. WaitingBlocks.Of(read.Evidence, packs.Practices),
            .. StepBlocks.Of(read.Report, steps),
            .. SettingsBlocks.Of(await settings.OfAsync(grant, cancellationToken), request.Now),
        ]);
    }
}
