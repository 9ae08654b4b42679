using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

/// <summary>Who people are called, and whether a text says he, she or they, must change nothing.</summary>
public sealed class NamesMakeNoDifferenceTests
{
    private const int Items = 1000;

    private static readonly (string Subject, string Object)[] Pronouns = [("he", "him"), ("she", "her"), ("they", "them"), ("ze", "zir"), ("xe", "xem")];

    // English words, one letter, accents in both their forms, other scripts, with and without capitals, and names of several words.
    private static readonly string[] Names =
    [
        "Samuel", "Aiko", "Bartholomew", "Will", "May", "Mark", "Grant", "Rob", "Bill", "Chase", "Can", "April", "Hope", "Drew", "Art", "Frank", "Sue", "Pat", "Miles", "Ever", "Do", "An",
        "O", "X", "Bo", "Ng", "Zoë", "Jesús", "Łukasz", "Þór", "Thính", "Thi\u0301nh", "O'Neil", "D'Arcy", "McKenna", "Jean-Luc",
        "Юлия", "Γιώργος", "李雷", "민준", "さくら", "محمد", "אביגיל", "अनिल",
    ];

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
            var (one, other) = (Names[seed % Names.Length], Names[(seed + 1 + (seed / Names.Length)) % Names.Length]);
            foreach (var pronoun in new[] { Pronouns[seed % Pronouns.Length], Pronouns[(seed + 1) % Pronouns.Length] })
            {
                Parts(seed, one == other ? "Priya" : one, other, pronoun).ShouldBe(expected, $"seed {seed}, {one} and {other}, {pronoun.Subject}");
                Parts(seed, "Samuel", "Priya", pronoun).ShouldBe(expected, $"seed {seed}, {pronoun.Subject}");
            }
        }

        told.ShouldBeGreaterThan(Items / 4);
    }

    // Everybody's practices with their rungs, the two people written as 1 and 2.
    private static string Parts(int seed, string one, string other, (string, string) pronoun)
    {
        var item = RandomWork.Item(RandomWork.Story(new(seed), one, other, pronoun), seed % 2 == 0, $"{one} Raman", $"{other} Adeyemi");
        string[] team = [$"{one} Raman", $"{other} Adeyemi"];
        var parts = Contributions.Read(item, Detector.Read(item, team), team)
            .Select(part => $"{(part.Name == $"{one} Raman" ? 1 : 2)} {part.Role} {part.Involvement}: "
                + string.Join(", ", part.Practices.Select(practice => $"{practice.Practice} {practice.Rung} {practice.Strength} {practice.Quotes.Count}")));
        return string.Join("; ", parts.Order(StringComparer.Ordinal));
    }
}
