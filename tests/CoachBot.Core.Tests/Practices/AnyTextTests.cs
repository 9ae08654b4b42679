using CoachBot.Core.Tests.Work;

namespace CoachBot.Core.Tests.Practices;

/// <summary>No text, however broken, may stop the reading of the others, or be quoted wrongly.</summary>
public sealed class AnyTextTests
{
    private const int Texts = 2000;

    [Fact]
    public void Any_text_is_read_into_ordered_sentences_and_literal_quotes()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var text = RandomWork.NastyText(new(seed));
            var item = RandomWork.Item(text, seed % 2 == 0, SomeWork.Priya, SomeWork.Samuel);

            var reading = Should.NotThrow(() => SomeWork.Read(item), $"seed {seed}");
            var parts = Should.NotThrow(() => SomeWork.Parts(item), $"seed {seed}");

            var end = 0;
            foreach (var sentence in reading.Sentences)
            {
                sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(end, $"seed {seed}");
                end = sentence.Span.End;
                sentence.Words.All(word => word.Start >= sentence.Span.Start && word.End <= sentence.Span.End).ShouldBeTrue($"seed {seed}");
            }

            end.ShouldBeLessThanOrEqualTo(text.Length, $"seed {seed}");
            reading.Hits.All(hit => hit.Sentence.Contains(hit.Phrase) && hit.Act >= hit.Sentence.Start && hit.Act < hit.Sentence.End).ShouldBeTrue($"seed {seed}");
            parts.SelectMany(part => part.Quotes).All(quote => reading.Sentences.Any(sentence => sentence.Span == quote)).ShouldBeTrue($"seed {seed}");
        }
    }

    [Theory]
    [InlineData("rolled back ")]
    [InlineData("Priya restarted the broker, ")]
    [InlineData("a")]
    [InlineData(". ")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("\u201c")]
    [InlineData("`")]
    [InlineData("-")]
    [InlineData("and who by he ")]
    [InlineData("|")]
    [InlineData("x/")]
    [InlineData("he said she ")]
    [InlineData("\u00e9")]
    public void Ten_times_the_text_is_ten_times_the_work(string piece)
    {
        const int Short = 30_000;
        Work(piece, Short);
        var once = Work(piece, Short);
        var tenfold = Work(piece, 10 * Short);

        tenfold.ShouldBeLessThan((20 * once) + 2_000_000);
    }

    // Memory taken stands for work done: nothing here loops without making something.
    private static long Work(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var item = RandomWork.Item(text, isTicket: true, SomeWork.Priya, SomeWork.Samuel);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SomeWork.Parts(item);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
