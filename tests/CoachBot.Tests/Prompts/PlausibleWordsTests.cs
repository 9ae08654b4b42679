using System.Text.Json;
using CoachBot.Core.Evidence;
using CoachBot.Packs;
using CoachBot.Prompts.Narration;

namespace CoachBot.Tests.Prompts;

/// <summary>What a good model would say is shown: a check that lets nothing pass guards nothing.</summary>
public sealed class PlausibleWordsTests
{
    private static readonly PackLibrary Packs = new PackFolder().Load();
    private static readonly PackWords Words = new(Packs);

    [Theory]
    [InlineData("iterative-planning-owned", "Agile Methodologies, owned: 1 of 3 months at owned",
        "Carrying the plan from the first increment to the last is what owned asks for, and you have one of the three months it needs.|"
        + "This gives you a second month at owned in Agile Methodologies, with a result that users can see.|"
        + "Planning and finishing the work yourself, instead of helping with it, is the part that your evidence does not show often enough yet.|"
        + "Each increment leaves a trace, which makes it easy to show later that you carried the work from start to end.")]
    [InlineData("abuse-prevention-executed", "Security Practices in DevOps, executed: one piece done by yourself, in two months",
        "Adding a limit by the guide is a small, complete piece of security work that you can do by yourself.|"
        + "It would count toward Security Practices in DevOps, where one piece done by yourself is still asked for.|"
        + "The log of the first week shows what the limit did, so the work speaks for itself.|"
        + "Because the guide exists, you can concentrate on watching what happens after the change.")]
    [InlineData("access-control-supported", "Security Practices in DevOps, supported: one piece done with somebody's help, in one month",
        "Working through the permissions with the owner is a gentle way into security, and it fits the one piece that is still needed.|"
        + "You do not have to know the whole system first; the owner explains, and you learn how access is decided.|"
        + "Your framework asks for work done with somebody's help here, and a review together is exactly that.|"
        + "Reviewing a single account is small enough to finish in an hour, yet it touches the heart of the practice.")]
    public void Every_plausible_sentence_holds(string id, string gap, string sentences)
    {
        var action = Packs.Actions.Actions.Single(action => action.Id == id);
        var practice = Packs.Practices.Find(action.Practice)!;
        var reading = new ParagraphReading(new()
        {
            Sources = [$"{action.Title}. Done when: {action.DoneWhen}", action.Why, $"{practice.Title}: {practice.Summary}", gap, "self-directed"],
            Names = new NameIndex(["Mei Tanaka", "Will Page", "Grace Long", "Mark Small", "Priya Raman", "Joy Day", "Hope Story"]),
            Words = Words.Known,
            MostLetters = 300,
            MostSentences = 2,
        });

        foreach (var sentence in sentences.Split('|'))
        {
            using var answer = JsonDocument.Parse(JsonSerializer.Serialize(new { text = sentence }));
            reading.Read(answer.RootElement, out var wrong).ShouldBe(sentence, $"{wrong}");
        }
    }
}
