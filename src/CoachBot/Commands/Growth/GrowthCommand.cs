using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Core.People;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Prompts.Narration;
using CoachBot.Storage;

namespace CoachBot.Commands.Growth;

/// <summary>Proposes one next step that fits a gap, on open work where there is some.</summary>
internal sealed class GrowthCommand(Access access, LevelReports reports, GrowthPlans plans, SuggestionStore suggestions, SharedGoalStore goals, PeopleStore people, StepNarrator narrator, CurrentPacks current) : IChatCommand
{
    private const string Share = "share";
    private const string Unshare = "unshare";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["done"] = "done",
        ["another"] = "another",
        ["not now"] = "not-now",
        ["not-now"] = "not-now",
    };

    private readonly GoalSharing _sharing = new(goals, people, reports, plans);

    public string Verb => "growth";

    public string Summary => "One next step that fits what you are working toward.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/growth", "the step that fits best, and why"),
        new("/growth another", "a different one; this one rests for twelve weeks"),
        new("/growth done", "you did it; the evidence will come from the work itself"),
        new("/growth not now", "leave it for twelve weeks"),
        new("/growth share <competency>", "tell your manager what you work toward; shows first what they would see; without one, what your next step is for"),
        new("/growth unshare", "take it back"),
        new("/growth in <framework>", "a step toward another framework; each form above takes it, too"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var packs = await current.ReadAsync(cancellationToken);
        // The last "in" names the framework, unless it belongs to a competency's title.
        var usual = packs.UsualFor(request.Actor);
        var (framework, words, problem) = request.Form == Share && FrameworkChoice.IsCompetency(usual, request.Rest)
            ? (usual, request.Arguments, null)
            : FrameworkChoice.In(packs, usual, request.Arguments, "/growth in");
        if (framework is null)
        {
            return ChatReply.Refused(problem!);
        }

        if (request.Form is Share or Unshare && words.Count >= 1 && (request.Form == Share || words.Count == 1))
        {
            return await GoalAsync(request, packs, framework, [.. words.Skip(1)], cancellationToken);
        }

        // A button also names the step it was shown with: by the time it is pressed another may be first.
        var shown = packs.Actions.Actions.FirstOrDefault(action => words.Count > 1 && action.Id == words[^1]);
        var form = string.Join(' ', words.SkipLast(shown is null ? 0 : 1)).ToLowerInvariant();
        if (form.Length > 0 && !Answers.ContainsKey(form))
        {
            return ChatReply.Refused(new Problem("/growth has no such form", Found: string.Join(' ', request.Arguments),
                Allowed: "another, done, not now, share <competency>, unshare, in <framework>", Do: "Type /growth alone to see your next step"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, form.Length == 0 ? "looked at your next step" : $"answered your next step: {form}", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        if (request.Actor.Consent == Consent.Off)
        {
            return GrowthReply.Off(framework);
        }

        var read = await reports.ReadAsync(grant, request.Actor, framework, request.Now, cancellationToken);
        var shownIn = new GrowthReply(read, isUsual: framework.Id == packs.UsualFor(request.Actor).Id);
        var steps = await plans.ReadAsync(grant, request.Actor, read.Report, cancellationToken);
        if (form.Length == 0 || steps.Count == 0)
        {
            var reply = await ShownAsync(shownIn, read, steps, cancellationToken);
            return reply with { Blocks = [.. reply.Blocks, .. await _sharing.ReminderAsync(grant, packs, request.Actor, cancellationToken)] };
        }

        var answer = Answers[form];
        var step = shown is null ? steps[0] : steps.FirstOrDefault(step => step.Action == shown);
        if (step is null)
        {
            // It was answered meanwhile, or rests; what is first now was never shown with that button.
            return await ShownAsync(shownIn, read, steps, cancellationToken);
        }

        await suggestions.AnswerAsync(grant, step.Action.Id, answer, request.Now, cancellationToken);
        return answer == "another" ? await ShownAsync(shownIn, read, [.. steps.Where(other => other != step)], cancellationToken) : shownIn.Thanks(step, answer);
    }

    private async Task<ChatReply> ShownAsync(GrowthReply shownIn, ReportWithEvidence read, IReadOnlyList<NextAction> steps, CancellationToken cancellationToken) =>
        shownIn.Of(steps, steps.Count == 0 ? null : await narrator.WhyAsync(steps[0], read.Report.Track, cancellationToken));

    private async Task<ChatReply> GoalAsync(ChatRequest request, PackLibrary packs, Framework framework, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var did = request.Form == Unshare ? "took back the goal that you share"
            : words.Count > 0 && words[0].Equals("confirm", StringComparison.OrdinalIgnoreCase) ? "wanted to share a goal of yours"
            : "looked at what sharing a goal would show";
        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, did, cancellationToken);
        return decision.Grant is not { } grant ? ChatReply.Refused(decision.Refusal!)
            : request.Form == Unshare ? await _sharing.UnshareAsync(grant, cancellationToken)
            : request.Actor.Consent == Consent.Off ? GrowthReply.Off(framework)
            : await _sharing.ShareAsync(grant, request, packs, framework, words, cancellationToken);
    }
}
