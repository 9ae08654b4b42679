using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests;

/// <summary>Work items made of little, and what is read in them.</summary>
internal static class SomeWork
{
    public const string Priya = "Priya Raman";
    public const string Samuel = "Samuel Adeyemi";
    public const string Jonas = "Jonas Lindqvist";
    public const string Tomas = "Tomas Vogel";

    public static readonly string[] Team = [Priya, Samuel, Jonas, Tomas, "Mei Tanaka"];

    public static readonly DateTimeOffset Yesterday = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly PracticeDetector Detector = new(SmallCatalogue.Practices);

    private static readonly ContributionReader Contributions = new(SmallCatalogue.Practices);

    /// <summary>A finished ticket of Priya's.</summary>
    public static WorkItem Ticket(string text, string assignee = Priya) => new()
    {
        Key = new("csv", "T-1"),
        Kind = WorkKind.Ticket,
        Title = "",
        Text = text,
        DoneAt = Yesterday,
        Participants = [new(assignee, ParticipantRole.Assignee, null)],
    };

    /// <summary>A finished ticket of Priya's with a title above its text.</summary>
    public static WorkItem Titled(string title, string text)
    {
        var whole = $"{title}\n\n{text}";
        return Ticket(whole) with
        {
            Title = title,
            Sections = [new(SectionRole.Title, new(0, title.Length)), .. text.Length == 0 ? Array.Empty<TextSection>() : [new(SectionRole.Body, new(title.Length + 2, text.Length))]],
        };
    }

    /// <summary>A review of an incident that nobody is named as author of.</summary>
    public static WorkItem Postmortem(string text, SectionRole role = SectionRole.Body) => new()
    {
        Key = new("postmortems", "P-1"),
        Kind = WorkKind.Postmortem,
        Title = "",
        Text = text,
        DoneAt = Yesterday,
        Sections = [new(role, new(0, text.Length))],
    };

    /// <summary>The same with a line that gives each of the people a role.</summary>
    public static WorkItem Incident(string text, params (string Name, ParticipantRole Role)[] people)
    {
        var lines = people.Select(person => $"{person.Role}: {person.Name}").ToList();
        var head = string.Concat(lines.Select(line => line + "\n"));
        var at = 0;
        var participants = new List<Participant>();
        foreach (var (line, person) in lines.Zip(people))
        {
            participants.Add(new(person.Name, person.Role, new(at, line.Length)));
            at += line.Length + 1;
        }

        return Postmortem(head + text) with
        {
            Participants = participants,
            Sections = [.. head.Length == 0 ? Array.Empty<TextSection>() : [new(SectionRole.Metadata, new(0, head.Length))], new(SectionRole.Body, new(head.Length, text.Length))],
        };
    }

    public static TextReading Read(WorkItem item) => Detector.Read(item);

    /// <summary>What the item's text says of a practice; null when it does not touch it.</summary>
    public static PracticeUse? Use(WorkItem item, string practice) =>
        Read(item).Practices().FirstOrDefault(hit => hit.Practice.Value == practice)?.Use;

    /// <summary>Everybody's parts; the whole team may occur in the text.</summary>
    public static IReadOnlyList<WrittenContribution> Parts(WorkItem item) => Contributions.Read(item, Read(item), Team);

    /// <summary>Who exercised what by the sentences, as <c>Jonas incident-response supported</c>, in order.</summary>
    public static string Deeds(WorkItem item) => string.Join("; ",
        from part in Parts(item)
        from practice in part.Practices
        where practice.Quotes.Any(quote => !item.Participants.Any(participant => participant.Where == quote))
        orderby part.Name, practice.Practice.Value
        select $"{part.Name.Split(' ')[0]} {practice.Practice} {EnumText.Of(practice.Rung)}");

    /// <summary>The first names of those who exercised a practice by the sentences.</summary>
    public static string Doers(WorkItem item) => string.Join(" ",
        Parts(item).Where(part => part.Practices.Any(practice => practice.Quotes.Any(quote => !item.Participants.Any(participant => participant.Where == quote))))
            .Select(part => part.Name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
}
