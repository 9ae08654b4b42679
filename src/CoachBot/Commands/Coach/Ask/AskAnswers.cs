using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Narration;
using CoachBot.Core.People;
using CoachBot.Core.Questions;
using CoachBot.Core.Work;
using CoachBot.Pipeline;
using CoachBot.Prompts;
using CoachBot.Prompts.Narration;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>
/// Answers <c>/coach ask</c> from passages of the asker's own data, their framework and the help: the passages themselves, or a
/// model's sentences of which each rests on one.
/// </summary>
internal sealed class AskAnswers(
    Access access, LevelReports reports, GrowthPlans plans, EvidenceStore evidence, PeopleStore people, DirectoryNames directory, PackWords words, SentWork sent, IPromptDesk desk, CurrentPacks current)
{
    public const string Prompt = "answer-question";

    private const int MostShown = 4;
    private const int MostHandedOut = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.8);

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var question = request.Rest;
        if (question.Length == 0)
        {
            return AskReply.Help();
        }

        if (AskedText.Problem(question, words.Known) is { } problem)
        {
            return ChatReply.Refused(problem);
        }

        var names = await directory.ReadAsync(cancellationToken);
        var others = AskedText.OthersIn(question, request.Actor, names, words.Known);
        if (others.Count > 0 && !AskedText.IsOfOneself(question))
        {
            return AskReply.AboutOthers(await FindAsync(others, cancellationToken));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "asked a question about your evidence", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        var found = new PassageIndex(await PassagesAsync(grant, request, cancellationToken)).Best(question, MostHandedOut);
        var reply = found.Count == 0 ? AskReply.Nothing() : AskReply.Found([.. found.Take(MostShown)]);
        if (found.Count > 0 && desk.IsOn(Prompt))
        {
            reply = await AnsweredAsync(grant, question, found, names, cancellationToken) ?? reply;
        }

        return others.Count == 0 ? reply : AskReply.WithOthers(reply);
    }

    private async Task<ChatReply?> AnsweredAsync(ReadGrant grant, string question, IReadOnlyList<Passage> found, NameIndex names, CancellationToken cancellationToken)
    {
        var told = await sent.AmongAsync(found.Select(passage => passage.Work).OfType<WorkKey>(), cancellationToken);
        var shown = found.Where(passage => passage.Work is not { } work || told.Contains(work)).ToList();

        // An answer without the best of what there is would be another answer.
        if (!found.Take(MostShown).All(shown.Contains))
        {
            return null;
        }

        var beside = new NameIndex(await evidence.NamesBesideAsync(grant, cancellationToken), names);
        return await desk.AskAsync(QuestionOf(question, shown, beside), ReadingOf(shown, beside), cancellationToken) is { } answer
            ? AskReply.Answered(answer.Value, shown, answer.Model)
            : null;
    }

    private async Task<IReadOnlyList<Passage>> PassagesAsync(ReadGrant grant, ChatRequest request, CancellationToken cancellationToken)
    {
        var packs = await current.ReadAsync(cancellationToken);
        var framework = packs.UsualFor(request.Actor);
        if (request.Actor.Consent == Consent.Off)
        {
            return [.. HelpPassages.All, .. FrameworkPassages.Of(framework, request.Actor.TargetIn(framework.Id))];
        }

        var read = await reports.ReadAsync(grant, request.Actor, framework, request.Now, cancellationToken);
        var steps = await plans.ReadAsync(grant, request.Actor, read.Report, cancellationToken);
        return
        [
            .. ReportPassages.Of(read.Report),
            .. EvidencePassages.Of(read.Evidence, packs.Practices),
            .. StepPassages.Of(read.Report, steps),
            .. HelpPassages.All,
            .. FrameworkPassages.Of(read.Report.Framework, request.Actor.TargetIn(framework.Id)),
        ];
    }

    private async Task<Person?> FindAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var everybody = await people.DirectoryAsync(cancellationToken);
        var meant = everybody.People.Where(person => names.Contains(person.Name, StringComparer.Ordinal)).Take(2).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    private PromptQuestion QuestionOf(string question, List<Passage> found, NameIndex names)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["question"] = question,
            ["passages"] = string.Join('\n', found.Select((passage, at) => $"{at + 1}. {passage.Text} ({passage.Citation})")),
        };
        return new(Prompt, data) { Patience = Patience, People = PeopleInText.Of(data.Values, names, words.Known) };
    }

    private AnswerReading ReadingOf(List<Passage> found, NameIndex names) => new(found, new NarrationBounds
    {
        Sources = [],
        Names = names,
        Words = words.Known,
        MostLetters = 300,
        MostSentences = 1,
    });
}
