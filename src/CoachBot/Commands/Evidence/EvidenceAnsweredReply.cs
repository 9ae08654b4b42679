using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Commands.Evidence;

/// <summary>Says what an answer to a piece of evidence did.</summary>
internal static class EvidenceAnsweredReply
{
    public static ChatReply Of(EvidenceItem item, EvidenceChange wish, Involvement rung, PracticeCatalogue practices)
    {
        var name = $"#{item.Number} {practices.TitleOf(item.Practice)} ({item.Work.ExternalId})";
        var text = wish switch
        {
            EvidenceChange.Adjust => $"{name} is confirmed at {Wording.Rung(rung)}.",
            EvidenceChange.Dispute => $"{name} is disputed: it counts for nothing and is not proposed again. Nobody else ever saw it unless you had confirmed it.",
            EvidenceChange.LiftDispute => $"{name} waits for your look again.",
            _ => $"{name} is confirmed at {Wording.Rung(rung)}.",
        };
        var next = wish == EvidenceChange.Dispute
            ? new Button("Take that back", $"/evidence lift {item.Number}")
            : new Button("See your level", "/mylevel");
        return ChatReply.Of(new ChatBlock.Paragraph(text), new ChatBlock.Buttons([next]));
    }
}
