using CoachBot.Core;
using CoachBot.Core.People;

namespace CoachBot.Commands;

/// <summary>Finds the person somebody typed after an @: an id, an e-mail address, or a name that one person bears.</summary>
internal static class PersonChoice
{
    public static (Person? Person, Problem? Problem) Find(PersonDirectory directory, string typed)
    {
        var name = typed.Trim().TrimStart('@');
        var found = directory.Find(new(name.ToLowerInvariant())) ?? directory.Find(new(name)) ?? directory.Resolve(name, []).Person;
        if (found is not null)
        {
            return (found, null);
        }

        var bearers = directory.People.Where(person => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || person.Name.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return bearers.Count == 1
            ? (bearers[0], null)
            : (null, new Problem(
                bearers.Count == 0 ? "nobody in the directory is called that" : "several people are called that",
                Found: typed, Allowed: "a person's id or e-mail address",
                Do: Nearest.To(name, directory.People.Select(person => person.Id.Value)) is { } meant ? $"Did you mean {meant}?" : "Ask an admin to import them: coachbot people import <file>"));
    }
}
