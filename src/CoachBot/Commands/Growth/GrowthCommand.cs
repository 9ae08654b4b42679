using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Growth;

/// <summary>Proposes one next step that fits a gap, on open work where there is some.</summary>
internal sealed class GrowthCommand(Access access, LevelReports reports, GrowthPlans plans, SuggestionStore suggestions, CurrentPacks current) : IChatCommand
{
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["done"] = "done",
        ["another"] = "another",
        ["not now"] = "not-now",
        ["not-now"] = "not-now",
    };

    public string Verb => "growth";

    public string Summary => "One next step that fits what you are working toward.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/growth", "the step that fits best, and why"),
        new("/growth another", "a different one; this one rests for twelve weeks"),
        new("/growth done", "you did it; the evidence will come from the work itself"),
        new("/growth not now", "leave it for twelve weeks"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var packs = await current.ReadAsync(cancellationToken);
        // A button also names the step it was shown with: by the time it is pressed another may be first.
        var shown = packs.Actions.Actions.FirstOrDefault(action => request.Arguments.Count > 1 && action.Id == request.Arguments[^1]);
        var form = string.Join(' ', request.Arguments.SkipLast(shown is null ? 0 : 1)).ToLowerInvariant();
        if (form.Length > 0 && !Answers.ContainsKey(form))
        {
            return ChatReply.Refused(new Problem("/growth has no such form", Found: string.Join(' ', request.Arguments),
                Allowed: "another, done, not now", Do: "Type /growth alone to see your next step"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, form.Length == 0 ? "looked at your next step" : $"answered your next step: {form}", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        if (request.Actor.Consent == Consent.Off)
        {
            return ChatReply.Of(
                new ChatBlock.Paragraph("CoachBot is off for you, so there is no report to find a next step in."),
                new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]));
        }

        var read = await reports.ReadAsync(grant, request.Actor, packs.UsualFor(request.Actor), request.Now, cancellationToken);
        var track = read.Report.Track;
        var steps = await plans.ReadAsync(grant, request.Actor, read.Report, cancellationToken);
        if (form.Length == 0 || steps.Count == 0)
        {
            return GrowthReply.Of(steps, track);
        }

        var answer = Answers[form];
        var step = steps.FirstOrDefault(step => step.Action == shown) ?? steps[0];
        await suggestions.AnswerAsync(grant, step.Action.Id, answer, request.Now, cancellationToken);
        return answer == "another"
            ? GrowthReply.Of([.. steps.Where(other => other != step)], track)
            : GrowthReply.Thanks(step, answer);
    }
}
