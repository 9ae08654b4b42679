using CoachBot.Core.People;

namespace CoachBot.People;

/// <summary>A person as the file gives them, all rows of their id together.</summary>
/// <param name="Person">The person; consent is off unless stated.</param>
/// <param name="Accounts">Where they are known.</param>
/// <param name="StatedConsent">What the file says; null when it says nothing, and what is stored stays.</param>
/// <param name="Line">The first row.</param>
/// <param name="TargetLines">The row of each of the person's targets, in their order.</param>
/// <param name="Columns">The columns that the file has. An empty cell says that there is nothing; a column that is not there says nothing at all.</param>
internal sealed record PersonRow(
    Person Person,
    IReadOnlyList<PersonAccount> Accounts,
    Consent? StatedConsent,
    int Line,
    IReadOnlyList<int> TargetLines,
    IReadOnlySet<string> Columns)
{
    /// <summary>The person as the directory has them, with what the file says in place of what it had.</summary>
    public PersonRow Over(Person known, IEnumerable<PersonAccount> accounts) => this with
    {
        Person = Person with
        {
            Email = Columns.Contains("email") ? Person.Email : known.Email,
            Team = Columns.Contains("team") ? Person.Team : known.Team,
            ManagerId = Columns.Contains("manager") ? Person.ManagerId : known.ManagerId,
            TimeZone = Columns.Contains("time_zone") ? Person.TimeZone : known.TimeZone,
            Roles = Columns.Contains("roles") ? Person.Roles : known.Roles,
            Targets = Columns.Contains("framework") ? [.. Person.Targets.Select(target => TrackOf(target, known))] : known.Targets,
        },
        Accounts = [.. Accounts, .. accounts.Where(account => !Columns.Contains(account.Platform))],
    };

    // The track belongs to the level: another level leaves it behind.
    private LevelTarget TrackOf(LevelTarget target, Person known) =>
        Columns.Contains("track") ? target
            : known.Targets.FirstOrDefault(other => other.Framework == target.Framework && other.Level == target.Level) ?? target;
}
