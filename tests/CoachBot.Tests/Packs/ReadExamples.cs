using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Packs;

/// <summary>The packs that ship, and what is read in a text as if its source had sent it.</summary>
internal static class ReadExamples
{
    private static readonly IWorkSource[] Sources = [new PostmortemSource(), new TicketCsvSource()];

    private static readonly PackFolder Shipped = new();

    public static PackLibrary Library { get; } = Shipped.Load();

    public static IReadOnlyList<PracticeExample> OfPractices { get; } = PackExamples.OfPractices(Shipped, Library);

    public static IReadOnlyList<FrameworkExample> OfFrameworks { get; } = PackExamples.OfFrameworks(Shipped, Library);

    public static PracticeDetector Detector { get; } = new(Library.Practices);

    public static TextReading Read(WorkKind kind, string? title, string text) => Detector.Read(Item(kind, title, text));

    public static WorkItem Item(WorkKind kind, string? title, string text) =>
        Array.Find(Sources, source => source.Kind == kind)!.ReadText("example", title ?? "", text);
}
