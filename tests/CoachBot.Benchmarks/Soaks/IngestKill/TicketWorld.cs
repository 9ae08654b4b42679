using System.Globalization;
using System.Text.Json;

namespace CoachBot.Benchmarks.Soaks.IngestKill;

/// <summary>Five teams and their tickets, made from one number; some are copies of one another, a few are deleted.</summary>
internal sealed class TicketWorld
{
    private const int People = 40;

    private static readonly string[] First = ["Ana", "Priya", "Mei", "Tomas", "Kai", "Luis", "Zoë", "Olga", "Inês", "Farid"];
    private static readonly string[] Last = ["Raman", "Vogel", "Tanaka", "Weiß"];
    private static readonly string[] Teams = ["checkout", "data", "edge", "mobile", "platform"];
    private static readonly string[] Scopes = ["", "", "service", "multi-team"];

    private static readonly string[] Fragments =
    [
        "I rotated the database password.", "I rolled back release {1}.", "I added an alert for disk space.", "I facilitated the retrospective.",
        "The meeting room is painted blue now.", "{0} rolled back release {1}.", "{0} and I rotated the API key.", "There was no alert for the queue.",
        "We should add an alert for the queue.", "It was done with help from {0}.", "I wrote the runbook for the failover. 🔁", "See the runbook of {0}.",
    ];

    private readonly Random _random;
    private readonly List<Dictionary<string, object>> _tickets = [];

    public TicketWorld(int tickets, int seed)
    {
        _random = new Random(seed);
        for (var number = 1; number <= tickets; number++)
        {
            _tickets.Add(_tickets.Count > 0 && _random.Next(30) == 0 ? CopyOf(_tickets[_random.Next(_tickets.Count)], number) : New(number));
        }
    }

    /// <summary>Writes a folder of files, and beside it the people; the ids in each file.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Write(string path, int files)
    {
        Directory.CreateDirectory(path);
        File.WriteAllText($"{path}.people.csv", "id,name,team,framework,level,consent\n" + string.Concat(
            Enumerable.Range(0, People).Select(person => FormattableString.Invariant($"p{person},{Name(person)},{Teams[person % Teams.Length]},kaairo-devops,mid,{(person % 7 == 6 ? "off" : "on")}\n"))));
        var ids = new List<IReadOnlyList<string>>();
        foreach (var chunk in _tickets.Chunk((_tickets.Count + files - 1) / files))
        {
            ids.Add([.. chunk.Select(ticket => (string)ticket["id"])]);
            File.WriteAllText(Path.Combine(path, FormattableString.Invariant($"{ids.Count:000}.jsonl")), string.Concat(chunk.Select(ticket => JsonSerializer.Serialize(ticket) + "\n")));
        }

        return ids;
    }

    private Dictionary<string, object> New(int number)
    {
        var team = _random.Next(Teams.Length);
        var text = Enumerable.Range(0, _random.Next(2, 8))
            .Select(_ => string.Format(CultureInfo.InvariantCulture, Fragments[_random.Next(Fragments.Length)], NameIn(team), _random.Next(2, 99)));
        return Dated(number, new()
        {
            ["title"] = FormattableString.Invariant($"Ticket {number}"),
            ["description"] = string.Join(' ', text),
            ["team"] = Teams[team],
            ["assignee"] = _random.Next(10) == 0 ? "Nobody Special" : NameIn(team),
            ["reviewers"] = _random.Next(4) == 0 ? [NameIn(team)] : Array.Empty<string>(),
            ["scope"] = Scopes[_random.Next(Scopes.Length)],
        });
    }

    private Dictionary<string, object> CopyOf(Dictionary<string, object> original, int number) => Dated(number, new(original));

    private Dictionary<string, object> Dated(int number, Dictionary<string, object> ticket)
    {
        ticket["id"] = FormattableString.Invariant($"T-{number}");
        ticket["status"] = _random.Next(10) switch { 0 => "open", 1 => "deleted", _ => "done" };
        ticket["closed"] = FormattableString.Invariant($"2026-{_random.Next(1, 11):00}-{_random.Next(1, 29):00}");
        return ticket;
    }

    private string NameIn(int team) => Name(team + (Teams.Length * _random.Next(People / Teams.Length)));

    private static string Name(int person) => $"{First[person % First.Length]} {Last[person / First.Length]}";
}
