using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Practices;

namespace CoachBot.Commands.Home;

/// <summary>The plainest proposals, and one button that agrees to exactly these.</summary>
internal static class WaitingBlocks
{
    private const int Shown = 3;

    public static IEnumerable<ChatBlock> Of(IReadOnlyList<EvidenceItem> evidence, PracticeCatalogue practices)
    {
        var waiting = evidence.Where(item => item.IsProposedByRules).OrderByDescending(item => item.Strength).ThenBy(item => item.Number).ToList();
        if (waiting.Count == 0)
        {
            yield return new ChatBlock.Heading("Nothing waits for your look");
            yield return new ChatBlock.Paragraph(evidence.Any(item => item.Status == EvidenceStatus.Confirmed)
                ? "What the next postmortem or finished ticket shows of you is proposed to you here."
                : "Once a postmortem or finished ticket that names you shows something, it is proposed to you here, with its sentence.");
            if (evidence.Count == 0)
            {
                yield return new ChatBlock.Buttons([new("Add something yourself", "/evidence add")]);
            }

            yield break;
        }

        yield return new ChatBlock.Heading($"{Wording.Count(waiting.Count, "proposal waits", "proposals wait")} for your look; nobody else sees {(waiting.Count == 1 ? "it" : "them")}");
        foreach (var same in SameSentence.Groups(waiting.Take(Shown)))
        {
            yield return new ChatBlock.Bullets([new(SameSentence.Names(same, practices), same[0].Title)]);
            yield return new ChatBlock.Quote(same[0].Quotes[0].Text, Wording.Citation(same[0]));
        }

        var shown = string.Join(' ', waiting.Take(Shown).Select(item => Wording.Number(item.Number)));
        yield return new ChatBlock.Buttons(
        [
            new("Looks right", $"/evidence confirm {shown}") { Role = ButtonRole.NextStep },
            new(waiting.Count > Shown ? $"See all {waiting.Count}" : "Change something", "/evidence"),
        ]);
    }
}
