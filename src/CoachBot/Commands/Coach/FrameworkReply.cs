using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Commands.Coach.Parts;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;

namespace CoachBot.Commands.Coach;

/// <summary>The answer to <c>/coach frameworks &lt;framework&gt;</c>: it in short, and a way to each of its parts.</summary>
internal static class FrameworkReply
{
    public static ChatReply Of(Framework framework, LevelTarget? own, bool answersForTeam)
    {
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading(framework.Title));
        blocks.Add(new ChatBlock.Facts([.. FactsOf(framework, own)]));
        blocks.Add(new ChatBlock.Heading("Levels"));
        blocks.Add(new ChatBlock.Bullets([.. framework.Levels.Select(level => new Bullet(
            level.Id == own?.Level ? $"{level.Title} (your level)" : level.Title, FirstSentence(level.Description ?? "")))]));
        if (FrameworkParts.Of(framework).Count == 0)
        {
            blocks.Add(new ChatBlock.Paragraph("Beside its levels and competencies this framework holds nothing."));
        }

        blocks.Add(new ChatBlock.Buttons([.. FrameworkParts.Offers(framework, answersForTeam), new Button("You in it", $"/mylevel in {framework.Id}")]));
        blocks.Add(new ChatBlock.Note($"Pack {framework.Id} {framework.Hash[..8]}. {Wording.Interpreted(framework)}".TrimEnd()));
        return new(blocks.ToImmutable());
    }

    private static IEnumerable<Fact> FactsOf(Framework framework, LevelTarget? own)
    {
        yield return new("Source", framework.Source);
        yield return new("Your level", own is null ? "none named for you" : OwnLevel(framework, own));
        yield return new("Competencies", $"{FrameworksReply.Held(framework)}{(framework.Profile.Scorecard.Count > 0 ? ", the dimensions of its scorecard" : "")}: {string.Join(", ", framework.Competencies.Select(competency => competency.Title))}");
        if (framework.Tracks.Count > 0)
        {
            yield return new("Tracks", string.Join(", ", framework.Tracks));
        }

        yield return new("Scale", string.Join(", ", framework.Scale.Select(step => $"{step.Title} ({Wording.Rung(step.Rung)})")) + "; in brackets the rung of evidence that shows it");
    }

    private static string FirstSentence(string description) =>
        description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? description[..(end + 1)] : description;

    private static string OwnLevel(Framework framework, LevelTarget own)
    {
        var level = framework.Levels.FirstOrDefault(level => level.Id == own.Level)?.Title ?? own.Level;
        return own.Track is null ? level : $"{level} ({own.Track})";
    }
}
