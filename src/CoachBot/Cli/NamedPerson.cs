using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Cli;

/// <summary>Finds the person that a command line names.</summary>
internal static class NamedPerson
{
    private const int Listed = 20;

    /// <exception cref="RefusedException">Nobody is meant; with those who are known.</exception>
    public static async Task<Person> FindAsync(PeopleStore people, string asked, string where, CancellationToken cancellationToken) =>
        await people.FindAsync(asked, cancellationToken) ?? throw new RefusedException(await UnknownAsync(people, asked, where, cancellationToken));

    private static async Task<Problem> UnknownAsync(PeopleStore people, string asked, string where, CancellationToken cancellationToken)
    {
        var known = (await people.DirectoryAsync(cancellationToken)).People.Select(person => person.Id.Value).ToList();
        return new(
            "nobody in the directory has that id or e-mail address",
            where,
            asked,
            known.Count == 0 ? "nobody is imported yet" : string.Join(", ", known.Take(Listed)) + (known.Count > Listed ? $", and {known.Count - Listed} more" : ""),
            known.Count == 0 ? "Import people first: coachbot people import <file>; or try coachbot demo"
                : Nearest.To(asked, known) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these, or import them");
    }
}
