using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class FrameworkExamplesTests
{
    public static TheoryData<string> Places => [.. ReadExamples.OfFrameworks.Select(example => example.Where)];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_an_example_expects_is_shown_by_it(string place)
    {
        var (example, shown) = Read(place);

        example.Expect.Except(shown).ShouldBeEmpty(example.Text);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void What_an_example_rules_out_is_not_shown_by_it(string place)
    {
        var (example, shown) = Read(place);

        example.Never.Intersect(shown).ShouldBeEmpty(example.Text);
    }

    private static (FrameworkExample Example, CompetencyId[] Shown) Read(string place)
    {
        var example = ReadExamples.OfFrameworks.Single(example => example.Where == place);
        var findings = CompetencyFinding.Of(ReadExamples.Library.Find(example.Framework)!, ReadExamples.Read(example.Kind, example.Title, example.Text).Presences());
        return (example, [.. findings.Where(finding => finding.Strength >= CompetencyFinding.Shown).Select(finding => finding.Competency)]);
    }
}
