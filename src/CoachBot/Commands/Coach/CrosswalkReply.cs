using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;

namespace CoachBot.Commands.Coach;

/// <summary>The answer to <c>/coach frameworks &lt;one&gt; &lt;other&gt;</c>.</summary>
internal static class CrosswalkReply
{
    public static ChatReply Of(Crosswalk crosswalk) => ChatReply.Of(
        new ChatBlock.Heading($"{crosswalk.From.Title} beside {crosswalk.To.Title}"),
        new ChatBlock.Bullets([.. crosswalk.Rows.Select(row => new Bullet(
            row.Competency.Title,
            row.Equivalents.Count == 0 ? "no equivalent" : string.Join("; ", row.Equivalents.Select(Text))))]),
        new ChatBlock.Buttons([new($"You in {crosswalk.To.Id}", $"/mylevel in {crosswalk.To.Id}")]),
        new ChatBlock.Note($"By the practices that feed both: an interpretation, not the frameworks' own word. The same evidence is read in both.{Of(crosswalk.From)}{Of(crosswalk.To)}"));

    private static string Of(Framework framework) =>
        Wording.Interpreted(framework).TrimEnd() is { Length: > 0 } interpreted ? $" {framework.Id}: {char.ToLowerInvariant(interpreted[0])}{interpreted[1..]}" : "";

    private static string Text(Equivalent found) => $"{(found.IsLargely ? "largely" : "partly")} {found.Competency.Title}";
}
