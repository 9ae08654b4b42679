using System.Globalization;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Sources.Tickets;
using CoachBot.Tests.Packs;

#pragma warning disable CA5394 // Seeded on purpose: work must come back under the same seed.

namespace CoachBot.Tests.Fairness;

/// <summary>
/// Half a year of two people's tickets and reviews, made from one number. Each says a few things of few practices, so that
/// many standings lie one month, or one rung, below the next.
/// </summary>
internal sealed class SeededWork
{
    private const int Months = 5;

    private static readonly TicketCsvSource Tickets = new();

    private static readonly string[] Titles = ["Note {0}", "Chores of week {0}", "Ticket {0}", "What was left of sprint {0}"];

    private static readonly string[] Idle =
        ["The meeting room is painted blue now.", "Nothing else came up.", "It took most of the afternoon.", "The other half is somebody else's.", "Numbers are in the sheet of the team."];

    private readonly Random _random;

    public SeededWork(int seed)
    {
        _random = new(seed);
        var practices = Telling.Keys.Order(StringComparer.Ordinal).ToArray();
        _random.Shuffle(practices);
        var few = practices[..3];
        for (var month = 1; month <= Months; month++)
        {
            for (var count = _random.Next(3); count > 0; count--)
            {
                Items.Add(Ticket($"W-{Items.Count + 1}", month, Text(few)));
            }
        }
    }

    /// <summary>Sentences of the packs' examples that show a practice in a ticket, by practice.</summary>
    public static IReadOnlyDictionary<string, string[]> Telling { get; } =
        (from example in ReadExamples.OfPractices
         where example.Kind == WorkKind.Ticket && example.Title is null && !example.Text.Contains('\n', StringComparison.Ordinal)
         from practice in example.Expect[PracticeUse.Exercised]
         where IsOwners(example.Text, practice)
         group example.Text by practice.Value).ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    public static PersonDirectory Directory { get; } = new(
        [Person("priya", "Priya Raman"), Person("samuel", "Samuel Adeyemi")], []);

    public List<WorkItem> Items { get; } = [];

    public IReadOnlyList<string> Vector => Standings.Vector(Items, Directory);

    public Random Random => _random;

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public static WorkItem Titled(WorkItem item, string title, string description) => Tickets.ReadText(item.Key.ExternalId, title, description) with
    {
        DoneAt = item.DoneAt,
        Teams = item.Teams,
        Participants = item.Participants,
        StatedScope = item.StatedScope,
    };

    /// <summary>What stands below a ticket's title.</summary>
    public static string Description(WorkItem item) => item.Text[item.Title.Length..].Trim();

    public static IReadOnlyList<string> Sentences(WorkItem item) =>
        [.. Description(item).Split(". ", StringSplitOptions.RemoveEmptyEntries).Select(sentence => $"{sentence.TrimEnd('.')}.")];

    /// <summary>A sentence that would show some practice if it stood in the text.</summary>
    public string Deed() => Pick(Telling[Pick([.. Telling.Keys])]);

    private static Person Person(string id, string name) => new() { Id = new(id), Name = name, Team = "payments", Consent = Consent.On };

    private static bool IsOwners(string sentence, PracticeId practice) =>
        Standings.Evidence([New("E-1", 1, "Note 1", sentence, "Priya Raman", null)], new([Person("priya", "Priya Raman")], [])).Any(piece => piece.Practice == practice);

    private WorkItem Ticket(string id, int month, string text) => New(
        id, month, string.Format(CultureInfo.InvariantCulture, Pick(Titles), _random.Next(1000)), text, _random.Next(4) == 0 ? "Samuel Adeyemi" : "Priya Raman",
        Pick([null, Scope.Component, Scope.MultiTeam, (Scope?)Scope.Organisation]));

    private static WorkItem New(string id, int month, string title, string text, string assignee, Scope? scope) => Tickets.ReadText(id, title, text) with
    {
        DoneAt = new(2026, month, 15, 12, 0, 0, TimeSpan.Zero),
        Teams = ["payments"],
        Participants = [new(assignee, ParticipantRole.Assignee, null)],
        StatedScope = scope,
    };

    private string Text(string[] practices)
    {
        var sentences = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Telling[Pick(practices)])).Append(Pick(Idle)).Distinct().ToArray();
        _random.Shuffle(sentences);
        return string.Join(' ', sentences);
    }
}
