using System.Globalization;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Properties;

/// <summary>Two teams and their tickets, made from one number: the same number makes the same world.</summary>
internal sealed class RandomWorld
{
    private static readonly string[] Fragments =
    [
        .. Texts.Telling, Texts.Nothing, "{0} rolled back release 7.", "{0} and I rotated the API key.", "There was no alert for the queue.",
        "We should add an alert for the queue.", "It was done with help from {0}.", "See the runbook of {0}. 🔥", "I coordinated the rollback of release 9.",
    ];

    private readonly Random _random;

    public RandomWorld(int seed, bool withCopies)
    {
        _random = new Random(seed);
        var count = _random.Next(6, 12);
        for (var number = 1; number <= count; number++)
        {
            Tickets.Add(withCopies && Tickets.Count > 0 && Chance(3) ? CopyOf(Pick(Tickets), number) : New(number));
        }
    }

    public static IReadOnlyList<Member> Members { get; } =
    [
        Member.Dana, Member.Priya, Member.Mei, Member.Tomas,
        Member.Farid with { Manager = "dana" }, new("olga", "Olga Petrova") { Team = "data", Manager = "dana" }, new("ines", "Inês Duarte") { Team = "data", Manager = "dana" },
    ];

    public List<Ticket> Tickets { get; } = [];

    /// <summary>One in so many.</summary>
    public bool Chance(int inSoMany) => _random.Next(inSoMany) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Another text for the ticket, in a new revision.</summary>
    public Ticket Revised(Ticket ticket) => Chance(4) ? ticket.Reopened()
        : Chance(3) ? ticket with { Text = $"🎬 Later: {ticket.Text}" }
        : ticket with { Text = Text(ticket.Team) };

    private Ticket New(int number)
    {
        var team = Pick(["checkout", "data"]);
        return Ticket.Of(Id(number), Text(team)) with
        {
            Team = team,
            Assignee = NameIn(team),
            Reviewers = Chance(4) ? NameIn(team) : "",
            Status = Chance(8) ? "open" : "done",
            Closed = Day(),
            Scope = Chance(3) ? "multi-team" : "",
        };
    }

    private Ticket CopyOf(Ticket original, int number) => original with
    {
        Id = Id(number),
        Closed = Day(),
        Assignee = Chance(3) ? NameIn(original.Team) : original.Assignee,
        Text = Chance(3) ? original.Text.ToUpperInvariant() : original.Text,
    };

    private string Text(string team) => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4))
        .Select(_ => string.Format(CultureInfo.InvariantCulture, Pick(Fragments), NameIn(team))));

    private string NameIn(string team) => Pick([.. Members.Where(member => member.Team == team)]).Name;

    private string Day() => FormattableString.Invariant($"2026-{_random.Next(1, 6):00}-{_random.Next(1, 28):00}");

    private static string Id(int number) => FormattableString.Invariant($"W-{number}");
}
