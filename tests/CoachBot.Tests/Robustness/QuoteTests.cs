using CoachBot.Benchmarks.Soaks.MapFuzz;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Demo;
using CoachBot.Packs;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;
using CoachBot.Tests.Fairness;
using CoachBot.Tests.Packs;

namespace CoachBot.Tests.Robustness;

/// <summary>Every quote is a piece of the text, and a whole sentence of it.</summary>
public sealed class QuoteTests
{
    private static readonly PracticeDetector Detector = new(ReadExamples.Library.Practices);

    private static readonly ContributionReader Contributions = new(ReadExamples.Library.Practices);

    [Fact]
    public void Quotes_of_generated_tickets_are_whole_sentences() =>
        Hold(Enumerable.Range(0, 60).SelectMany(seed => new SeededWork(seed).Items)).ShouldBeGreaterThan(200);

    [Fact]
    public void Quotes_of_the_demo_are_whole_sentences()
    {
        var files = new DemoFiles(new PackFolder()).Work(new(2026, 5, 1));
        var items = files.SelectMany(file => file.Path.EndsWith(".md", StringComparison.Ordinal) ? new PostmortemSource().Read(file).Items : new TicketCsvSource().Read(file).Items);

        Hold(items).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Quotes_of_the_examples_are_whole_sentences() =>
        Hold(ReadExamples.OfPractices.Select(example => (example.Kind, example.Title, example.Text))
            .Concat(ReadExamples.OfFrameworks.Select(example => (example.Kind, example.Title, example.Text)))
            .Select(example => example.Kind == WorkKind.Ticket
                ? new TicketCsvSource().ReadText("example", example.Title ?? "", example.Text)
                : new PostmortemSource().ReadText("example", example.Title ?? "", example.Text))).ShouldBeGreaterThan(100);

    // How many quotes were seen.
    private static int Hold(IEnumerable<WorkItem> items)
    {
        var seen = 0;
        foreach (var item in items)
        {
            var reading = Detector.Read(item);
            var quotes = reading.Practices().SelectMany(hit => hit.Quotes)
                .Concat(Contributions.Read(item, reading, []).SelectMany(part => part.Practices).SelectMany(practice => practice.Quotes)).Distinct()
                .Where(quote => !item.Participants.Any(participant => participant.Where == quote));
            foreach (var quote in quotes)
            {
                item.Text.ShouldContain(quote.In(item.Text));
                QuoteBorders.Hold(item.Text, quote).ShouldBeTrue($"{item.Key}: [{quote.In(item.Text)}]");
                seen++;
            }
        }

        return seen;
    }
}
