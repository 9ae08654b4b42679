using CoachBot.Tests.Packs;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Tests.Fairness;

/// <summary>The words of the catalogue that name things, as somebody would heap them up who has read it.</summary>
internal static class Practices
{
    public static IReadOnlyList<string> Words { get; } =
    [
        .. ReadExamples.Library.Practices.Practices
            .SelectMany(practice => practice.Topics.Concat(practice.Signals.SelectMany(signal => signal.Objects)).Append(practice.Title).Append(practice.Id.Value)).Distinct(),
    ];

    public static string Heap(SeededWork work, string separator, int count) =>
        string.Join(separator, Enumerable.Range(0, count).Select(_ => work.Pick(Words)));
}
