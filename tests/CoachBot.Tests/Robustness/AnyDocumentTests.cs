using System.Text;
using CoachBot.Benchmarks.Soaks.MapFuzz;
using CoachBot.Tests.Packs;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Tests.Robustness;

/// <summary>The small form of the soak <c>map-fuzz</c>: no text, however broken, is anything but mapped or refused.</summary>
public sealed class AnyDocumentTests
{
    private const int Documents = 499;

    private static readonly MapFuzzRun Run = new(ReadExamples.Library);

    [Fact]
    public void Any_text_gives_whole_literal_quotes_and_the_same_answer_twice()
    {
        var documents = new FuzzedDocuments(seed: 2);
        for (var number = 0; number < Documents; number++)
        {
            var document = documents.Next(number);
            Should.NotThrow(() => Run.Check(document), $"{number}").ShouldBeNull($"{number}: {document.Text}");
        }
    }

    [Fact]
    public void Extreme_shapes_are_mapped()
    {
        foreach (var document in FuzzedDocuments.Extremes(20_000))
        {
            Should.NotThrow(() => Run.Check(document), document.Shape).ShouldBeNull(document.Shape);
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var documents = new FuzzedDocuments(seed: 3);
        var random = new Random(3);
        for (var number = 0; number < Documents; number++)
        {
            var document = documents.Next(number);
            var bytes = Encoding.UTF8.GetBytes(document.Text);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => MapFuzzRun.CheckBytes(bytes, document.IsTicket), $"{number}").ShouldBeNull($"{number}");
        }
    }
}
