using System.Text.Json;
using CoachBot.Cli;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Benchmarks.Soaks.MapFuzz;

/// <summary>Maps documents as <c>map</c> does, and holds every answer to the same promise.</summary>
/// <param name="packs">The packs that ship.</param>
internal sealed class MapFuzzRun(PackLibrary packs)
{
    private const int Around = 12;

    private static readonly IWorkSource[] Sources = [new PostmortemSource(), new TicketCsvSource()];

    private readonly PracticeDetector _detector = new(packs.Practices);
    private readonly ContributionReader _contributions = new(packs.Practices);

    /// <summary>What is wrong with the answer; null when the promise held. A bug shows as its exception.</summary>
    public string? Check(FuzzedDocument document)
    {
        var item = Sources[document.IsTicket ? 1 : 0].ReadText("fuzz", document.Title, document.Text) with
        {
            Participants = [new("Priya Raman", document.IsTicket ? ParticipantRole.Assignee : ParticipantRole.Author, null), new("Samuel Adeyemi", ParticipantRole.Responder, null)],
        };
        var (answer, sentences, quotes) = Map(item);

        // Where noise passes for Markdown, its parts begin and end anywhere; there a sentence is what was read as one.
        return quotes.Where(quote => !sentences.Contains(quote) || (document.IsTicket && !QuoteBorders.Hold(item.Text, quote))).Select(quote => $"no whole sentence: {Shown(item.Text[Math.Max(0, quote.Start - Around)..quote.Start])}[{Shown(quote.In(item.Text))}]{Shown(item.Text[quote.End..Math.Min(item.Text.Length, quote.End + Around)])}").FirstOrDefault()
            ?? answer.Practices.Where(practice => practice.Strength is not (>= 0 and <= 1)).Select(practice => $"strength {practice.Strength}").FirstOrDefault()
            ?? answer.Competencies.Where(competency => competency.Strength is not (>= 0 and <= 1)).Select(competency => $"strength {competency.Strength}").FirstOrDefault()
            ?? (Bytes(answer).SequenceEqual(Bytes(Map(item).Answer)) ? null : "two answers to one text");
    }

    /// <summary>The same for bytes that claim to be a file, and for a line that claims to be JSON: read, or refused.</summary>
    public static string? CheckBytes(byte[] bytes, bool isTicket)
    {
        var (file, problem) = WorkFileText.Decode(isTicket ? "fuzz.csv" : "fuzz.md", bytes);
        var line = MapLine.Read(bytes, 1, Sources);
        return (file is null) == (problem is null) || (line.Item is null) == (line.Problem is null) ? "neither read nor refused"
            : file is null ? null
            : Sources[isTicket ? 1 : 0].Read(file) is var reading && reading.Items.Count > 0 && reading.Problems.Count > 0 ? "read and refused"
            : null;
    }

    private (MappedWork Answer, IReadOnlySet<TextSpan> Sentences, IReadOnlyList<TextSpan> Quotes) Map(WorkItem item)
    {
        var reading = _detector.Read(item);
        var parts = _contributions.Read(item, reading, []);
        return (
            MappedWork.Of(item, reading, parts, packs.Frameworks),
            reading.Sentences.Select(sentence => sentence.Span).ToHashSet(),
            [.. reading.Practices().SelectMany(hit => hit.Quotes), .. parts.SelectMany(part => part.Practices).SelectMany(practice => practice.Quotes)]);
    }

    private static string Shown(string text) => JsonSerializer.Serialize(text).Trim('"');

    private static byte[] Bytes(MappedWork answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Json.Line);
}
