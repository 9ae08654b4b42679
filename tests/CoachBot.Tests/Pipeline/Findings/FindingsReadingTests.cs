using System.Text.Json;
using CoachBot.Core.Findings;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline.Findings;

namespace CoachBot.Tests.Pipeline.Findings;

public sealed class FindingsReadingTests
{
    private const string Told = "I opened the new checkout for five percent of the shops first.";
    private static readonly PracticeDetector Detector = new(new PackFolder().Load().Practices);

    [Fact]
    public void What_holds_is_kept_beside_what_does_not()
    {
        var read = Read($$"""{"findings":[{"practice":"progressive-delivery","use":"exercised","person":null,"involvement":"owned","quote":"{{Told}}"},{"practice":7},"nonsense",null]}""", out var wrong);

        wrong.ShouldBeNull();
        read.ShouldNotBeNull().Findings.ShouldHaveSingleItem().Practice.Value.ShouldBe("progressive-delivery");
        read.Faults.Length.ShouldBe(3);
    }

    [Fact]
    public void To_find_nothing_is_an_answer()
    {
        Read("""{"findings":[]}""", out var wrong).ShouldNotBeNull().Findings.ShouldBeEmpty();
        wrong.ShouldBeNull();
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{"findings":"none"}""")]
    [InlineData("""{"practices":[]}""")]
    [InlineData("7")]
    [InlineData("null")]
    public void Another_shape_is_told_of(string answer)
    {
        Read(answer, out var wrong).ShouldBeNull();
        wrong.ShouldBe("the answer is not one object with a list 'findings'");
    }

    [Fact]
    public void Where_nothing_holds_the_reasons_are_told()
    {
        Read("""{"findings":[{"practice":"hero","use":"exercised","person":null,"involvement":"owned","quote":"x"},{"practice":"alerting","use":"exercised","person":null,"involvement":"owned","quote":"never said in there"}]}""", out var wrong).ShouldBeNull();
        wrong.ShouldBe("nothing of it holds: a practice is no id of the list; a quote is not copied from the text character by character");
    }

    private static CheckedFindings? Read(string answer, out string? wrong)
    {
        var item = new WorkItem { Key = new("csv", "T-1"), Kind = WorkKind.Ticket, Title = "", Text = Told, DoneAt = DateTimeOffset.UnixEpoch };
        using var document = JsonDocument.Parse(answer);
        return new FindingsReading(new FindingCheck(Detector, item, Detector.Read(item), [], [])).Read(document.RootElement, out wrong);
    }
}
