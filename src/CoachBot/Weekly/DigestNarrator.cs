using CoachBot.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;
using CoachBot.Pipeline;
using CoachBot.Prompts;
using CoachBot.Prompts.Narration;

namespace CoachBot.Weekly;

/// <summary>
/// Words the opening of a digest: by rules, or in a model's sentences where these hold. A model is given the team's open work, its
/// follow-ups and its practices, and nothing of any person.
/// </summary>
internal sealed class DigestNarrator(IPromptDesk desk, PromptLots lots, DirectoryNames directory, SentWork sent, PackWords words)
{
    public const string Prompt = "word-digest";

    private const string Nothing = "none";
    private const int MostLetters = 420;
    private const int MostSentences = 3;

    public async Task<Narrated> OpeningAsync(Digest digest, CancellationToken cancellationToken)
    {
        if (!desk.IsOn(Prompt) || !IsWorthWords(digest))
        {
            return Plain(digest);
        }

        var asked = Asked(digest, await directory.ReadAsync(cancellationToken), await SentAsync([digest], cancellationToken));
        return Said(digest, await desk.AskAsync(asked.Question, asked.Reading, cancellationToken));
    }

    /// <summary>The same for many, in their order, within the time that there is for a lot.</summary>
    public async Task<IReadOnlyList<Narrated>> OpeningsAsync(IReadOnlyList<Digest> digests, CancellationToken cancellationToken)
    {
        if (!desk.IsOn(Prompt) || !digests.Any(IsWorthWords) || !lots.HasTime)
        {
            return [.. digests.Select(Plain)];
        }

        var names = await directory.ReadAsync(cancellationToken);
        var worth = digests.Where(IsWorthWords).ToList();
        var told = await SentAsync(worth, cancellationToken);
        var answers = await lots.AskAsync(worth.ConvertAll(digest => Asked(digest, names, told)), cancellationToken);
        var said = worth.Zip(answers).ToDictionary(pair => pair.First.Manager, pair => pair.Second);
        return [.. digests.Select(digest => Said(digest, said.GetValueOrDefault(digest.Manager)))];
    }

    private Task<IReadOnlySet<WorkKey>> SentAsync(IEnumerable<Digest> digests, CancellationToken cancellationToken) =>
        sent.AmongAsync(digests.SelectMany(digest => digest.Open.Items.Select(open => open.Work).Concat(digest.Ageing.Items.Select(open => open.Work))), cancellationToken);

    private static Narrated Plain(Digest digest) => new(DigestOpening.Of(digest));

    private static bool IsWorthWords(Digest digest) => digest.Open.Items.Count > 0 || digest.Ageing.Items.Count > 0;

    private static Narrated Said(Digest digest, PromptAnswer<string>? answer) => answer is null ? Plain(digest) : new(answer.Value, answer.Model);

    private (PromptQuestion Question, IPromptReading<string> Reading) Asked(Digest digest, NameIndex names, IReadOnlySet<WorkKey> told)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["summary"] = DigestOpening.Of(digest),
            ["open-work"] = Listed(digest.Open.Items.Where(open => told.Contains(open.Work)).Select(open => $"{open.Title} ({string.Join(", ", open.Practices.Take(1).Select(practice => practice.Title))})")),
            ["follow-ups"] = Listed(digest.Ageing.Items.Where(open => open.Title is not null && told.Contains(open.Work)).Select(open => $"{open.Title}, open for {Wording.Number(open.Weeks)} weeks")),
            ["worth-passing-on"] = Listed(digest.Spread.Select(practice => practice.Title)),
        };
        return (new(Prompt, data) { Patience = StepNarrator.Patience }, new ParagraphReading(new()
        {
            Sources = [.. data.Values],
            Names = names,
            Words = words.Known,
            MostLetters = MostLetters,
            MostSentences = MostSentences,
        }));
    }

    private static string Listed(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : Nothing;
}
