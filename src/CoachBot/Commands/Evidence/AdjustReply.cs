using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Commands.Evidence;

/// <summary>Asks at which rung a piece of evidence is right: a form, and buttons where none can be opened.</summary>
internal static class AdjustReply
{
    public const string FormId = "evidence-adjust";
    public const string Rung = "rung";

    public static ChatReply Of(EvidenceItem item, PracticeCatalogue practices)
    {
        var allowed = Enum.GetValues<Involvement>().Where(rung => rung <= Highest(item)).ToList();
        var title = $"#{item.Number} {practices.TitleOf(item.Practice)}: at which rung?";
        var why = new ChatBlock.Paragraph($"{Meaning(item)} {Bound(item)}");
        return ChatReply.Of(
            new ChatBlock.Heading(title),
            new ChatBlock.Quote(item.Quotes[0].Text, Wording.Citation(item)),
            why,
            new ChatBlock.Buttons([.. allowed.Select(rung => new Button(Wording.Rung(rung), $"/evidence adjust {item.Number} {EnumText.Of(rung)}"))])) with
        {
            Form = new(FormId, "Adjust a rung",
            [
                new FormField.Choice(Rung, "How far did you carry it?", [.. allowed.Select(rung => new FormOption(EnumText.Of(rung), $"{Wording.Rung(rung)}: {Means(rung)}"))])
                {
                    Value = item.Rung <= Highest(item) ? EnumText.Of(item.Rung) : "",
                },
            ])
            {
                Intro = [new ChatBlock.Paragraph(title), new ChatBlock.Quote(item.Quotes[0].Text, Wording.Citation(item)), why],
                State = StateOf(item),
            },
        };
    }

    /// <summary>The piece as it was on the screen: what changed since is not what was answered.</summary>
    public static string StateOf(EvidenceItem item) => $"{item.Id}.{EnumText.Of(item.Status)}.{EnumText.Of(item.Rung)}";

    private static Involvement Highest(EvidenceItem item) =>
        item.Corroboration == Corroboration.CoSigned || item.Cap < item.ProposedRung ? item.Cap : item.ProposedRung;

    private static string Meaning(EvidenceItem item) => $"It is proposed at {Wording.Rung(item.ProposedRung)}; you may always go lower.";

    private static string Bound(EvidenceItem item) =>
        item.Corroboration == Corroboration.CoSigned ? $"Somebody who was there vouches for it, so you may go up to {Wording.Rung(item.Cap)}, the highest that work of this scope can show."
        : item.ProposedRung >= item.Cap ? $"Higher ones are not offered: {Wording.Rung(item.Cap)} is the highest that work of this scope can show."
        : $"Higher ones are not offered: they need the word of somebody else who was there, and work of this scope shows {Wording.Rung(item.Cap)} at most.";

    private static string Means(Involvement rung) => rung switch
    {
        Involvement.Supported => "with somebody's help",
        Involvement.Executed => "by a procedure",
        Involvement.Owned => "independently, from problem to result",
        Involvement.Led => "coordinating others, or designing",
        Involvement.Multiplied => "raising the standard across teams",
        Involvement.Shaped => "shaping how the organisation works",
    };
}
