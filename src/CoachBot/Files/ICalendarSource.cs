using CoachBot.Core;

namespace CoachBot.Files;

/// <summary>
/// Reads files that say when people are on call, were paged, are away or want quiet. No work comes of it. Pure: no clock, no
/// database. Every non-abstract implementation is used.
/// </summary>
internal interface ICalendarSource : IFileSource
{
    /// <summary>What the file says, with every reason to refuse it.</summary>
    CalendarReading Read(WorkFile file);
}

/// <summary>
/// What a calendar file says. Rows that can be read are given beside the problems, so that whoever knows the people can add
/// theirs and show all at once; with any problem nothing of the file may be applied.
/// </summary>
/// <param name="Entries">In the order of the file; ids are unique within a kind.</param>
/// <param name="Problems">Every reason to refuse it.</param>
internal sealed record CalendarReading(IReadOnlyList<CalendarEntry> Entries, IReadOnlyList<Problem> Problems);
