using System.Globalization;
using System.Text;
using CoachBot.Core;
using CoachBot.Packs;
using CoachBot.Packs.Matrix;
using CoachBot.Tests.Packs.Matrix;

namespace CoachBot.Tests.Packs;

/// <summary>What is said of a file that somebody brings.</summary>
public sealed class FrameworkFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot framework files ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_fault_of_the_document_that_a_table_makes_names_no_line_that_nobody_has() =>
        Should.Throw<RefusedException>(() => Read("ladder.csv", "Skill,Junior,Senior\nTesting,C: writes it,C++: owns it\n", MatrixFixture.WithScale("C", "C++"))).Problems[0].Where
            .ShouldBe("the document made of ladder.csv, scale[1].id");

    [Fact]
    public void Names_of_a_table_are_looked_at_for_garbled_text()
    {
        var findings = Read("ladder.csv", "Skill,Kind,QualitÃ¤tswÃ¤chter\nPrÃ¼fung,FÃ¤cher,Writes tests.\n", MatrixFixture.Plain with { Id = "ladder", Title = "GefÃ¼ge" }).Findings;

        findings.Where(finding => finding.Rule == "mojibake").Select(finding => finding.Problem.Where).ShouldBe(
            ["ladder.csv:1:1 title", "ladder.csv:1:1 QualitÃ¤tswÃ¤chter", "ladder.csv:2:1 PrÃ¼fung / kind", "ladder.csv:2:1 PrÃ¼fung"], ignoreOrder: true);
    }

    [Fact]
    public void A_table_nearly_as_large_as_may_be_is_read_and_a_larger_one_refused()
    {
        var text = new StringBuilder("Skill,").AppendJoin(',', Enumerable.Range(1, 20).Select(level => $"L{level}"));
        var word = 0;
        for (var row = 1; row <= 60; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nSkill {row}");
            for (var level = 1; level <= 20; level++)
            {
                var cell = new StringBuilder();
                while (cell.Length < 280)
                {
                    cell.Append(CultureInfo.InvariantCulture, $"Tests w{word % 997} w{word++ % 89}. ");
                }

                text.Append(',').Append(cell);
            }
        }

        text.Length.ShouldBeInRange(300_000, 400_000);
        Read("ladder.csv", text.ToString(), MatrixFixture.Plain).Document.Framework.ShouldBe("ladder");
        Should.Throw<RefusedException>(() => Read("ladder.csv", text.Append(text).ToString(), MatrixFixture.Plain)).Problems.ShouldHaveSingleItem()
            .ToString().ShouldStartWith("ladder.csv: the table is too long; found ");
    }

    private FrameworkReading Read(string name, string text, MatrixOptions options)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return new FrameworkFile(ReadExamples.Library.Practices).Read(path, options);
    }
}
