using System.Collections.Immutable;
using System.Globalization;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Questions;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>The answers to <c>/coach ask</c>.</summary>
internal static class AskReply
{
    private static readonly ImmutableArray<Bullet> Examples =
    [
        new("/coach ask what am I missing for security?", "what is shown and what is still asked for"),
        new("/coach ask what evidence do I have of incident command?", "your own quotes"),
        new("/coach ask what does my level ask for in CI/CD?", "what your framework says"),
        new("/coach ask who sees my evidence?", "how CoachBot works"),
    ];

    public static ChatReply Help() => ChatReply.Of(
        new ChatBlock.Heading("Ask about your own evidence, your framework, or CoachBot"),
        new ChatBlock.Bullets(Examples),
        new ChatBlock.Note("Answers come from what is on record about you and from your framework, each with where it is from."));

    public static ChatReply Nothing() => ChatReply.Of(
        new ChatBlock.Paragraph("Nothing I have speaks of that. I know your own evidence, where it puts you, your framework, your next steps, and how CoachBot works. For example:"),
        new ChatBlock.Bullets(Examples),
        new ChatBlock.Note(WordedBy.Answered(null)));

    /// <summary>Of others there is what they share, in its own place.</summary>
    /// <param name="person">Whom the question is about; null when that is not one person.</param>
    public static ChatReply AboutOthers(Person? person) => ChatReply.Of(
        new ChatBlock.Paragraph("I answer about your own evidence only. What somebody else has confirmed and shares is shown to their manager and their team's on-call lead; they are told of each look."),
        new ChatBlock.Buttons([person is null ? new("How to look", "/coach help") : new("What they share", $"/mylevel @{person.Id}")]),
        new ChatBlock.Note($"Type {(person is null ? "/mylevel @<person>" : $"/mylevel @{person.Id}")}. {WordedBy.Answered(null)}"));

    public static ChatReply WithOthers(ChatReply reply) => reply with
    {
        Blocks = [.. reply.Blocks[..^1], new ChatBlock.Note("This is from your own data alone. What somebody else shares: /mylevel @<person>."), reply.Blocks[^1]],
    };

    /// <summary>The passages themselves.</summary>
    public static ChatReply Found(ImmutableArray<Passage> passages) => ChatReply.Of(
    [
        new ChatBlock.Paragraph(passages.Length == 1 ? "This speaks of it:" : "These speak of it, the nearest first:"),
        .. passages.Select(passage => new ChatBlock.Quote(passage.Text, passage.Citation)),
        More(passages[0]),
        new ChatBlock.Note(WordedBy.Answered(null)),
    ]);

    /// <summary>A model's sentences, and the passages that they cite, numbered as they come.</summary>
    public static ChatReply Answered(ModelAnswer answer, IReadOnlyList<Passage> passages, string model)
    {
        List<int> cited = [.. answer.Sentences.SelectMany(sentence => sentence.Cites).Distinct()];
        var text = string.Join(' ', answer.Sentences.Select(sentence => sentence.Text + string.Concat(sentence.Cites.Distinct().Select(at => $" [{Number(cited, at)}]"))));
        return ChatReply.Of(
        [
            new ChatBlock.Paragraph(text),
            .. cited.Select(at => new ChatBlock.Quote(passages[at].Text, $"[{Number(cited, at)}] {passages[at].Citation}")),
            More(passages[cited[0]]),
            new ChatBlock.Note(WordedBy.Answered(model)),
        ]);
    }

    private static ChatBlock.Buttons More(Passage passage) => new([new(passage.Kind switch
    {
        PassageKind.Evidence => "What it rests on",
        PassageKind.Report => "All of this competency",
        PassageKind.Step => "Next step",
        PassageKind.Framework => "More of the framework",
        PassageKind.Help => "See it",
    }, passage.Command)]);

    private static string Number(List<int> cited, int at) => (cited.IndexOf(at) + 1).ToString(CultureInfo.InvariantCulture);
}
