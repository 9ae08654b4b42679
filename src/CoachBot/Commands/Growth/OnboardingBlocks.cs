using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;

namespace CoachBot.Commands.Growth;

/// <summary>The beginning of each horizon of a framework that has milestones, and where all of them are.</summary>
internal static class OnboardingBlocks
{
    private const int ItemsShown = 2;
    private const int LettersShown = 450;
    private const int HorizonsShown = 8;

    public static IEnumerable<ChatBlock> Of(Framework framework)
    {
        var milestones = framework.Profile.Milestones;
        if (milestones.Count == 0)
        {
            yield break;
        }

        yield return new ChatBlock.Heading("Onboarding track");
        yield return new ChatBlock.Bullets([.. milestones.Take(HorizonsShown).Select(milestone => new Bullet(milestone.Horizon, Beginning(milestone)))]);
        yield return new ChatBlock.Buttons([new("The whole track", $"/coach frameworks {framework.Id} milestones")]);
        yield return new ChatBlock.Note($"{(milestones.Count > HorizonsShown ? $"And {milestones.Count - HorizonsShown} more horizons. " : "")}From {framework.Title}. {Wording.Horizons}");
    }

    // Two items where they are short, else the first alone: the step above is what the reply is about.
    private static string Beginning(Milestone milestone)
    {
        var first = milestone.Items.Take(ItemsShown).ToList();
        if (first.Sum(item => item.Length) > LettersShown)
        {
            first = [first[0]];
        }

        var left = milestone.Items.Count - first.Count;
        return string.Join(" ", left == 0 ? first : [.. first, $"And {left} more."]);
    }
}
