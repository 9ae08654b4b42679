using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

/// <summary>Who people are called, and whether a text says he, she or they, must change nothing.</summary>
public sealed class NamesMakeNoDifferenceTests
{
    private const int Items = 200;

    private static readonly (string Subject, string Object)[] Pronouns = [("he", "him"), ("she", "her"), ("they", "them")];

    private static readonly PracticeDetector Detector = new(SmallCatalogue.Practices);

    private static readonly ContributionReader Contributions = new(SmallCatalogue.Practices);

    [Fact]
    public void Exchanging_names_and_pronouns_changes_nothing_after_renaming_back()
    {
        var told = 0;
        for (var seed = 0; seed < Items; seed++)
        {
            var expected = Parts(seed, "Priya", "Samuel", Pronouns[0]);
            told += expected.Contains("restart", StringComparison.Ordinal) || expected.Contains("release", StringComparison.Ordinal) ? 1 : 0;
            foreach (var pronoun in Pronouns)
            {
                Parts(seed, "Samuel", "Priya", pronoun).ShouldBe(expected, $"seed {seed}, {pronoun.Subject}");
                Parts(seed, "Aiko", "Bartholomew", pronoun).ShouldBe(expected, $"seed {seed}, {pronoun.Subject}, other names");
            }
        }

        told.ShouldBeGreaterThan(Items / 4);
    }

    // Everybody's practices with their rungs, the two people written as 1 and 2.
    private static string Parts(int seed, string one, string other, (string, string) pronoun)
    {
        var item = RandomWork.Item(RandomWork.Story(new(seed), one, other, pronoun), seed % 2 == 0, $"{one} Raman", $"{other} Adeyemi");
        var parts = Contributions.Read(item, Detector.Read(item), [])
            .Select(part => $"{(part.Name.StartsWith(one, StringComparison.Ordinal) ? 1 : 2)} {part.Role} {part.Involvement}: "
                + string.Join(", ", part.Practices.Select(practice => $"{practice.Practice} {practice.Rung} {practice.Strength} {practice.Quotes.Count}")));
        return string.Join("; ", parts.Order(StringComparer.Ordinal));
    }
}
