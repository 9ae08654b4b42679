using System.Globalization;
using System.Text;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Growth;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Weekly;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Weekly;

#pragma warning disable CA5394 // The teams must come back under the same number; nothing here is a secret.
/// <summary>A manager with 1 to 40 reports and what there is about them, made from one number. Every text that could show holds a mark of its own.</summary>
internal sealed class RandomTeam
{
    private static readonly string[] FirstNames = ["Priya", "Mei", "Jonas", "Lucía", "Samuel", "Tomas", "Olga", "Inês", "Farid", "Chloé"];
    private static readonly string[] LastNames = ["Raman", "Tanaka", "Holm", "Fernández", "Adeyemi", "Vogel", "Petrova"];
    private static readonly string[] PracticeIds = ["alerting", "rollback", "rotation", "review", "planning", "tracing"];

    private readonly Random _random;

    public RandomTeam(int seed)
    {
        _random = new(seed);
        Practices = new([.. PracticeIds.Select(id => new Practice(new(id), $"Practice {id}", "", [], [], []))], "hash");
        Framework = Some.Framework([.. PracticeIds.Select((id, at) => Some.CompetencyOf($"c-{id}", (id, 100)) with
        {
            Title = $"Goal {id}",
            Expectations = [Some.Expects("entry", Involvement.Supported), Some.Expects("mid", at % 2 == 0 ? Involvement.Owned : Involvement.Executed)],
        })]);
        Week = new(2026, _random.Next(1, 53));
        var size = _random.Next(4) == 0 ? _random.Next(1, 5) : _random.Next(1, 41);
        Reports = [.. Enumerable.Range(0, size).Select(Report)];
        Open = [.. Enumerable.Range(0, _random.Next(8)).Select(number => new Opportunity(
            new("csv", Text($"OPEN-{number}")), Text($"Open thing {number}, ask {Pick(Reports).Person.Name}"), PracticeIds.Where(_ => Chance(3)).Select(id => new PracticeId(id)).ToHashSet(), null))];
        FollowUps = [.. Enumerable.Range(0, _random.Next(8)).Select(number => new OpenFollowUp(
            new("postmortems", Text($"PM-{number}")), Text($"Follow-up {number} of {Pick(Reports).Person.Name}"), Some.Today.AddDays(-_random.Next(60))))];
    }

    public PracticeCatalogue Practices { get; }

    public Framework Framework { get; }

    public IsoWeek Week { get; }

    public IReadOnlyList<DigestReport> Reports { get; private init; }

    public IReadOnlyList<Opportunity> Open { get; private init; }

    public IReadOnlyList<OpenFollowUp> FollowUps { get; private init; }

    public static QuestionCatalogue Questions { get; } = new(
        [.. Enumerable.Range(0, 9).Select(number => new CoachingQuestion(Text($"q{number}"), Text($"What of {number}?"))), new("z-goal", "{goal}: what next?")]);

    /// <summary>In another order of everything, by the same number.</summary>
    public DigestInput Input(IReadOnlyList<DigestReport> reports, int? shuffle = null)
    {
        var order = shuffle is { } number ? new Random(number) : null;
        return new()
        {
            Manager = new("boss"),
            Week = Week,
            AsOf = Some.Today,
            Reports = [.. Ordered(reports, order).Select(report => report with { Evidence = Ordered(report.Evidence, order) })],
            Open = Ordered(Open, order),
            FollowUps = Ordered(FollowUps, order),
            Load = [new("big", 5, 7, 2), new("small", 4, 3, 1)],
            Names = new(reports.Select(report => report.Person.Name)),
        };
    }

    public Digest Compose(IReadOnlyList<DigestReport> reports, int? shuffle = null) => new DigestComposer(Practices, Questions).Compose(Input(reports, shuffle));

    /// <summary>The reports with one of them changed.</summary>
    public IReadOnlyList<DigestReport> With(int at, Func<DigestReport, DigestReport> change) => [.. Reports.Select((report, index) => index == at ? change(report) : report)];

    public int AnyReport() => _random.Next(Reports.Count);

    /// <summary>All that a reader could see, in order.</summary>
    public static string Flat(Digest digest)
    {
        var text = new StringBuilder(digest.Week.ToString());
        foreach (var line in digest.Reports)
        {
            Add(text, line);
        }

        foreach (var open in digest.Open.Items)
        {
            Add(text, open);
        }

        text.Append(CultureInfo.InvariantCulture, $"\nmore {digest.Open.More}\nspread {string.Join(", ", digest.Spread.Select(practice => practice.Title))}");
        foreach (var ageing in digest.Ageing.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nageing {ageing.Work} {ageing.Title} {ageing.Weeks}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nmore {digest.Ageing.More}\nload {string.Join(", ", digest.Load)}").ToString();
    }

    public static string Flat(DigestAbout about)
    {
        var text = new StringBuilder(about.Week.ToString());
        Add(text, about.Line);
        foreach (var open in about.Open)
        {
            Add(text, open);
        }

        return text.ToString();
    }

    public static void Add(StringBuilder text, DigestLine line) => text.Append(CultureInfo.InvariantCulture,
        $"\nline {line.Name} | {line.Goal} | {line.Question}{string.Concat(line.Learned.Select(quote => $"\n  {quote.Text} ({quote.Work}, {quote.DoneAt:O}, {quote.Practice.Title})"))}");

    private static void Add(StringBuilder text, DigestOpenWork open) => text.Append(CultureInfo.InvariantCulture,
        $"\nopen {open.Work} {open.Title} {string.Join(", ", open.Practices.Select(practice => practice.Title))}{string.Concat(open.Toward.Select(toward => $"\n  toward {toward.Name}: {toward.Goal}"))}");

    private DigestReport Report(int number)
    {
        var id = Text($"p{number}");
        var person = Some.Person(id, $"{Pick(FirstNames)} {Pick(LastNames)}{Letters(number)}", Chance(2) ? "big" : "small") with
        {
            Consent = Chance(4) ? Consent.Off : Consent.On,
            Targets = Chance(5) ? [] : [new("ladder", Chance(2) ? "entry" : "mid", null)],
        };
        return new(
            person, Framework,
            [.. Enumerable.Range(0, _random.Next(7)).Select(piece => Evidence(person, number, piece))],
            Chance(4) ? new(Pick(Framework.Competencies), null) : null);
    }

    private DigestEvidence Evidence(Person person, int number, int piece)
    {
        var work = Text($"W-{number}-{piece}");
        var quote = Text($"<quote {number}/{piece}> with {Pick(FirstNames)} {Pick(LastNames)}{Letters(_random.Next(number + 1))}");
        var item = Some.Evidence(work, Pick<Involvement>([.. Enum.GetValues<Involvement>()]), $"2026-0{_random.Next(1, 6)}-1{_random.Next(10)}", Pick(PracticeIds),
            status: Chance(2) ? EvidenceStatus.Confirmed : Pick<EvidenceStatus>([.. Enum.GetValues<EvidenceStatus>()]), person: person.Id.Value) with
        {
            Shared = !Chance(4),
            Quotes = [new(1, new(0, quote.Length), quote)],
        };
        return new(item, Chance(2));
    }

    private static T[] Ordered<T>(IReadOnlyList<T> items, Random? order)
    {
        T[] all = [.. items];
        order?.Shuffle(all);
        return all;
    }

    // A name is made of letters: a number in it would be none to whoever looks for names.
    private static string Letters(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private bool Chance(int inSoMany) => _random.Next(inSoMany) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
