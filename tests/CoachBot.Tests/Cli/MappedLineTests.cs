using System.Buffers;
using System.Text;
using System.Text.Json;
using CoachBot.Cli;
using CoachBot.Core.Work;
using CoachBot.Tests.Packs;

namespace CoachBot.Tests.Cli;

public sealed class MappedLineTests
{
    private const string Odd = "Priya, das „Grüße\"-Team\\ <b> 'x' & \u2028 \t 😀 日本 e\u0301 \u0001\u007f";

    [Theory]
    [InlineData("")]
    [InlineData("Nothing was done.")]
    [InlineData("I rotated the signing keys. We rolled back the release and added an alert rule. There was no runbook.")]
    [InlineData("Jörg \"Jo\" Weiß rolled back the release " + Odd + ". Then we rotated the signing keys, which " + Odd + " had leaked. We will add an alert rule.")]
    [InlineData("We rolled back the release. We rolled back the release. We rolled back the release. We rolled back the release.")]
    public void A_line_is_what_the_serializer_writes_whatever_the_letters(string text) => Assert.Equal(Serialized(Item(text)), Written(Item(text)));

    [Fact]
    public void The_lines_of_several_items_are_those_of_each()
    {
        WorkItem[] items = [Item("We rolled back the release."), Item("Ana rotated the keys " + Odd), Item("We rolled back the release.")];

        Assert.Equal(string.Concat(items.Select(Serialized)), Written(items));
    }

    private static WorkItem Item(string text) => ReadExamples.Item(WorkKind.Postmortem, "", text) with
    {
        Key = new("postmortems", Odd),
        Participants = [new("Jörg \"Jo\" Weiß", ParticipantRole.Author, null), new("Ana", ParticipantRole.Scribe, null)],
    };

    private static string Serialized(WorkItem item)
    {
        var reading = ReadExamples.Detector.Read(item);
        var contributions = new ContributionReader(ReadExamples.Library.Practices).Read(item, reading, []);
        return JsonSerializer.Serialize(MappedWork.Of(item, reading, contributions, ReadExamples.Library.Frameworks), Json.Line) + "\n";
    }

    private static string Written(params WorkItem[] items)
    {
        var output = new ArrayBufferWriter<byte>();
        new MapAnswers(ReadExamples.Detector, new ContributionReader(ReadExamples.Library.Practices), ReadExamples.Library.Frameworks).Write(items, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
