using CoachBot.Core.People;
using CoachBot.Files;

namespace CoachBot.People;

/// <summary>Reads the people file: one row a person, or one a framework of a person. Pure: asks no directory and no pack.</summary>
internal static class PeopleCsv
{
    private static readonly CsvTable Table = new(
        ["id", "name", "email", "team", "manager", "framework", "level", "track", "time_zone", "roles", "consent", .. AccountFields.Columns],
        ["id", "name"]);

    private static readonly IReadOnlyList<string> Unique = ["id", "email", .. AccountFields.Columns];

    /// <summary>Everything the file says, and everything that is wrong with it.</summary>
    public static PeopleReading Read(WorkFile file)
    {
        var problems = new LineProblems(file.Path);
        var rows = Table.Rows(file.Text, problems);
        foreach (var row in rows.Where(row => row["id"].Length == 0))
        {
            problems.Add(row.Line, "id is empty", remedy: "Give the person an id that stays, such as 'ana.cruz'");
        }

        var people = rows.Where(row => row["id"].Length > 0)
            .GroupBy(row => row["id"], StringComparer.Ordinal)
            .Select(group => new PersonCells([.. group]))
            .ToList();
        var read = people.Select(cells => Person(cells, problems)).ToList();
        foreach (var column in Unique)
        {
            CheckUnique(people, column, problems);
        }

        var managers = read.Zip(people).Where(pair => pair.First.Person.ManagerId is not null)
            .ToDictionary(pair => pair.First.Person.Id, pair => (Manager: pair.First.Person.ManagerId!.Value, Line: pair.Second.LineOf("manager")));
        ReportingLines.CheckCircles(managers, problems);

        var known = read.Select(row => row.Person.Id).ToHashSet();
        var open = managers.Where(pair => !known.Contains(pair.Value.Manager)).Select(pair => new ManagerReference(pair.Key, pair.Value.Manager, pair.Value.Line));
        return new PeopleReading(read, problems.InOrder(), [.. open]);
    }

    private static PersonRow Person(PersonCells cells, LineProblems problems)
    {
        cells.CheckAgreement(problems);
        var fields = new PersonFields(cells, problems);
        var consent = fields.Consent();
        var targets = LevelFields.Read(cells, problems);
        var person = new Person
        {
            Id = fields.Id(),
            Name = fields.Name(),
            Email = fields.Email(),
            Team = fields.Team(),
            ManagerId = fields.ManagerId(),
            TimeZone = fields.TimeZone(),
            Roles = fields.Roles(),
            Consent = consent ?? Consent.Off,
            Targets = [.. targets.Select(target => target.Target)],
        };
        return new PersonRow(person, [.. AccountFields.Read(cells, problems)], consent, cells.Line, [.. targets.Select(target => target.Line)], cells.Columns);
    }

    // Case aside: two people who differ in case alone are one person, or soon mistaken for one.
    private static void CheckUnique(IEnumerable<PersonCells> people, string column, LineProblems problems)
    {
        var first = new Dictionary<string, PersonCells>(StringComparer.OrdinalIgnoreCase);
        foreach (var cells in people.Where(cells => cells[column].Length > 0 && !first.TryAdd(cells[column].TrimStart('@'), cells)))
        {
            var other = first[cells[column].TrimStart('@')];
            problems.Add(cells.LineOf(column), $"{column} is also that of '{other["id"]}' on line {other.LineOf(column)}", cells[column],
                remedy: column == "id" ? "Write one id the same way everywhere, or choose another" : "Correct one of the two");
        }
    }
}
