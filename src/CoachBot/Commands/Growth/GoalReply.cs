using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Weekly;

namespace CoachBot.Commands.Growth;

/// <summary>The answers to <c>/growth share</c> and <c>/growth unshare</c>.</summary>
internal static class GoalReply
{
    public static ChatReply Preview(SharedGoal goal, Person manager, string question, string typed) => ChatReply.Of(
        new ChatBlock.Heading($"What {manager.Name} would see"),
        new ChatBlock.Paragraph("Nothing is shared yet. Your manager's weekly digest, and nothing else, would say:"),
        new ChatBlock.Bullets(
        [
            new(DigestWording.Named(goal.Name, goal.Goal), "where your name stands, each week"),
            new(DigestWording.Fits(goal), "behind open work that fits it"),
            new(question, "every other week, a question like this in place of another"),
        ]),
        new ChatBlock.Buttons([new("Share it", $"/growth share confirm {typed}"), new("Keep it to myself", "/growth")]),
        new ChatBlock.Note("What is missing for it, and how far you are, is not said. You can take it back at any time; one goal is shared at a time, with whoever is your manager."));

    public static ChatReply Shared(SharedGoal goal, Person manager) => ChatReply.Of(
        new ChatBlock.Paragraph($"Shared with {manager.Name}: {DigestWording.Named(goal.Name, goal.Goal)}."),
        new ChatBlock.Buttons([new("What the digest says about you", "/mydata digest"), new("Take it back", "/growth unshare")]));

    public static ChatReply Unshared(bool wasShared) => ChatReply.Of(
        new ChatBlock.Paragraph(wasShared ? "Taken back. No digest from now on says what you work toward; what was sent before stays with whoever got it." : "You share no goal."),
        new ChatBlock.Buttons([new("Next step", "/growth")]));
}
