using CoachBot.Core;
using CoachBot.Core.Work;

namespace CoachBot.Files;

/// <summary>
/// Reads files of one kind into work items. Pure: no clock, no database. Every non-abstract implementation is used.
/// </summary>
internal interface IWorkSource : IFileSource
{
    /// <summary>
    /// Kebab-case name of where the items come from, the first half of every <see cref="WorkKey"/> it makes. Two sources share
    /// it when they read the same items from two forms of file.
    /// </summary>
    string Name { get; }

    /// <summary>The kind of work it reads.</summary>
    WorkKind Kind { get; }

    /// <summary>
    /// One item's text alone, taken as finished work whatever facts it lacks: to see what it shows, never to store it.
    /// </summary>
    WorkItem ReadText(string id, string title, string text);

    /// <summary>All items of the file, or every reason to refuse it whole.</summary>
    WorkFileReading Read(WorkFile file);
}

/// <summary>What a source made of a file: items, or problems; never both.</summary>
internal sealed record WorkFileReading(IReadOnlyList<WorkItem> Items, IReadOnlyList<Problem> Problems)
{
    public static WorkFileReading Of(IReadOnlyList<WorkItem> items) => new(items, []);

    public static WorkFileReading Refused(IReadOnlyList<Problem> problems) => new([], problems);
}
