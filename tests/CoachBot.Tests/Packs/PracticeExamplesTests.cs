using CoachBot.Core.Practices;
using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class PracticeExamplesTests
{
    public static TheoryData<string> Places => [.. ReadExamples.OfPractices.Select(example => example.Where)];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_an_example_expects_is_read_in_it(string place)
    {
        var (example, hits) = Read(place);

        var missing = from expected in example.Expect
                      from practice in expected
                      let found = hits.FirstOrDefault(hit => hit.Practice == practice)
                      where found?.Use != expected.Key
                      select $"{practice} {expected.Key}, read as {found?.Use.ToString() ?? "nothing"}";
        missing.ShouldBeEmpty(example.Text);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void What_an_example_rules_out_is_not_exercised_in_it(string place)
    {
        var (example, hits) = Read(place);

        hits.Where(hit => hit.Use == PracticeUse.Exercised).Select(hit => hit.Practice).Intersect(example.Never).ShouldBeEmpty(example.Text);
    }

    private static (PracticeExample Example, IReadOnlyList<PracticeHit> Hits) Read(string place)
    {
        var example = ReadExamples.OfPractices.Single(example => example.Where == place);
        return (example, ReadExamples.Read(example.Kind, example.Title, example.Text).Practices());
    }
}
