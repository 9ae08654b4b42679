using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Files;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Pipeline;

/// <summary>Takes a calendar file in, whole or not at all. It is never work: no contribution and no evidence comes of it.</summary>
internal sealed class CalendarIntake(PeopleStore people, CalendarStore calendar, WeeklyRecall recall)
{
    /// <exception cref="RefusedException">With every problem of the file.</exception>
    public async Task<CalendarCount> TakeAsync(CalendarReading reading, string path, CancellationToken cancellationToken)
    {
        var directory = await people.DirectoryAsync(cancellationToken);
        var problems = new List<Problem>(reading.Problems);
        var owned = reading.Entries.Select(entry => entry.Person.Length == 0 ? entry : entry with { Owner = OwnerOf(entry, directory) }).ToList();
        problems.AddRange(owned.Where(entry => entry.Person.Length > 0 && entry.Owner is null).Select(entry => Unknown(entry, directory, path)));
        // Without an id, two rows that say the same are one.
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }

        var count = await calendar.ApplyAsync([.. owned.DistinctBy(entry => (entry.Kind, entry.Key))], cancellationToken);
        await recall.RunAsync(null, cancellationToken);
        return count;
    }

    private static PersonId? OwnerOf(CalendarEntry entry, PersonDirectory directory) =>
        (directory.Find(new(entry.Person)) ?? directory.Resolve(entry.Person, entry.Team is { } team ? [team] : []).Person)?.Id;

    private static Problem Unknown(CalendarEntry entry, PersonDirectory directory, string path)
    {
        IEnumerable<string> known = entry.Person.Contains('@', StringComparison.Ordinal)
            ? directory.People.Select(person => person.Email).OfType<string>()
            : directory.People.Select(person => person.Id.Value);
        return new("this means nobody in the directory", $"{path}:{entry.Line} person", entry.Person, "an id, an e-mail address, a @handle, or with a team the name that one of its people bears",
            Nearest.To(entry.Person, known) is { } meant ? $"Did you mean '{meant}'?" : "Import them first with coachbot people import <file>, or correct the row");
    }
}
