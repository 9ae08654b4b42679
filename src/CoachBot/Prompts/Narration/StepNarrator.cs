using CoachBot.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Growth;
using CoachBot.Core.Work;
using CoachBot.Pipeline;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Prompts.Narration;

/// <summary>
/// Says why a next step fits the gap that it is for. The catalogue's sentence always stands first; a model may add two that hold.
/// Nothing of the person goes to it, so that people with the same gap and step share an answer.
/// </summary>
internal sealed class StepNarrator(IPromptDesk desk, PromptLots lots, DirectoryNames directory, SentWork sent, TeamWorkStore work, PackWords words)
{
    public const string Prompt = "word-step";

    /// <summary>How long somebody who waits for a reply waits for words.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);

    private const int MostLetters = 300;
    private const int MostSentences = 2;

    /// <summary>By the rules alone.</summary>
    public static Narrated Plain(NextAction step) => new(step.Action.Why);

    /// <param name="step">The step.</param>
    /// <param name="track">The track that the person is on in the framework of the gap; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Narrated> WhyAsync(NextAction step, string? track, CancellationToken cancellationToken)
    {
        if (!desk.IsOn(Prompt))
        {
            return Plain(step);
        }

        var asked = Asked(step, track, await directory.ReadAsync(cancellationToken), await SentAsync([step], cancellationToken));
        return Said(step, await desk.AskAsync(asked.Question, asked.Reading, cancellationToken));
    }

    /// <summary>The same for many, in their order, within the time that there is for a lot.</summary>
    public async Task<IReadOnlyList<Narrated>> WhyAsync(IReadOnlyList<(NextAction Step, string? Track)> steps, CancellationToken cancellationToken)
    {
        if (!desk.IsOn(Prompt) || steps.Count == 0 || !lots.HasTime)
        {
            return [.. steps.Select(one => Plain(one.Step))];
        }

        var names = await directory.ReadAsync(cancellationToken);
        var told = await SentAsync(steps.Select(one => one.Step), cancellationToken);
        var asked = steps.Select(one => Asked(one.Step, one.Track, names, told)).ToList();
        var answers = await lots.AskAsync(asked, cancellationToken);
        return [.. steps.Select((one, at) => Said(one.Step, answers[at]))];
    }

    // The open work that may be told of, each with the names that are written in it.
    private async Task<Dictionary<WorkKey, List<string>>> SentAsync(IEnumerable<NextAction> steps, CancellationToken cancellationToken)
    {
        var told = await sent.AmongAsync(steps.Select(step => step.Opportunity).OfType<Opportunity>().Where(open => open.Shift is null).Select(open => open.Work), cancellationToken);
        var written = await work.NamesInAsync([.. told], cancellationToken);
        return told.ToDictionary(key => key, key => written[key].ToList());
    }

    private static Narrated Said(NextAction step, PromptAnswer<string>? answer) =>
        answer is null ? Plain(step) : new($"{step.Action.Why} {answer.Value}", answer.Model);

    private (PromptQuestion Question, IPromptReading<string> Reading) Asked(NextAction step, string? track, NameIndex names, Dictionary<WorkKey, List<string>> told)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["step"] = $"{step.Action.Title}. Done when: {step.Action.DoneWhen}",
            ["why"] = step.Action.Why,
            ["practice"] = $"{step.Practice.Title}: {step.Practice.Summary}",
            ["gap"] = $"{step.Gap.TitleIn(track)}, {Wording.Rung(step.Missing.Rung)}: {step.Missing}",
            ["on"] = OnOf(step, names, told),
        };
        return (new(Prompt, data) { Patience = Patience }, new ParagraphReading(new()
        {
            Sources = [.. data.Values],
            Names = names,
            Words = words.Known,
            MostLetters = MostLetters,
            MostSentences = MostSentences,
        }));
    }

    // When a shift begins is a fact beside the words; of open work its title, in which nobody is named.
    private static string OnOf(NextAction step, NameIndex names, Dictionary<WorkKey, List<string>> told) =>
        step.Opportunity is { Shift: not null } ? "a shift of the team to come"
        : step.Opportunity is { } kept && !told.ContainsKey(kept.Work) ? "an open piece of work"
        : step.Opportunity is { } open ? QuoteMask.For(open.Title, null, [.. names.Near(open.Title), .. told[open.Work]])
        : "self-directed";
}
