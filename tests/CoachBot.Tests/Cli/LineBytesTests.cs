using System.Buffers;
using System.Globalization;
using System.Text;
using CoachBot.Cli;

namespace CoachBot.Tests.Cli;

public sealed class LineBytesTests
{
    [Fact]
    public void A_strength_is_written_as_json_has_it()
    {
        for (var part = 0; part <= 1000; part++)
        {
            Written(line => line.AddNumber(part / 1000.0)).ShouldBe((part / 1000.0).ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(0.3333333333333333)]
    [InlineData(1.5)]
    [InlineData(-0.25)]
    [InlineData(12345.678)]
    public void So_is_any_other_number(double number) => Written(line => line.AddNumber(number)).ShouldBe(number.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void What_is_repeated_stands_there_twice_however_lettersthe_line()
    {
        var letters = new string('a', 40_000);

        Written(line =>
        {
            line.AddText(letters);
            line.Repeat(1..40_001);
        }).ShouldBe($"\"{letters}\"{letters}");
    }

    private static string Written(Action<LineBytes> write)
    {
        var line = new LineBytes();
        write(line);
        var output = new ArrayBufferWriter<byte>();
        line.MoveTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
