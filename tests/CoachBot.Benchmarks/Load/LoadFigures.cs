using System.Globalization;
using System.Net;

namespace CoachBot.Benchmarks.Load;

/// <summary>Holds every answer against what the same person was answered alone, and tells how long they took.</summary>
/// <param name="requests">What was sent.</param>
/// <param name="slack">Where late answers arrive.</param>
/// <param name="alone">Everybody's answer when nobody else asked.</param>
internal sealed class LoadFigures(LoadRequests requests, LoadSlack slack, IReadOnlyList<LoadAnswer> alone)
{
    private const int Target = 50;

    private readonly Dictionary<int, LoadAnswer> _expected = alone.ToDictionary(answer => requests.PersonOf(answer.Number));

    public IReadOnlyList<LoadAnswer> Alone => alone;

    /// <summary>What is wrong with these answers: all differ, and one asked for again is the report of its person, with a quote of their own work.</summary>
    public async Task<IReadOnlyList<string>> ProblemsOfAloneAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var problems = alone.Where(answer => answer.Status != HttpStatusCode.OK || answer.Length == 0)
            .Select(answer => FormattableString.Invariant($"request {answer.Number}: {answer.Status} with {answer.Length} bytes instead of a report")).ToList();
        if (alone.Select(answer => answer.Hash).Distinct().Count() != alone.Count)
        {
            problems.Add("several people were answered the same");
        }

        return problems.Count > 0 ? problems : await ReportProblemsAsync(http, cancellationToken);
    }

    public static void Print(string what, IReadOnlyList<LoadAnswer> answers)
    {
        var sorted = answers.Select(answer => answer.Latency.TotalMilliseconds).Order().ToList();
        var lag = answers.Max(answer => answer.Lag.TotalMilliseconds);
        Print($"{what,-9} {answers.Count,6} requests: p50 {At(sorted, 0.5):F1} ms, p90 {At(sorted, 0.9):F1} ms, p99 {At(sorted, 0.99):F1} ms, max {sorted[^1]:F1} ms; sent at most {lag:F1} ms late");
    }

    /// <summary>Prints how many answers were right; whether all were.</summary>
    public bool Tell(IReadOnlyList<LoadAnswer> answers)
    {
        var right = answers.Count(IsRight);
        var late = answers.Where(answer => answer is { Status: HttpStatusCode.OK, Length: 0 }).ToList();
        var arrived = late.Count(answer => slack.Late.ContainsKey(answer.Number));
        var failed = answers.Count - right - late.Count;
        var took = answers.Max(answer => answer.Due + answer.Latency) - answers[0].Due;
        Print($"answers: {right} in the acknowledgement with the same report as when asked alone, {late.Count} after it ({arrived} of them arrived), {failed} wrong or missing; {answers.Count / took.TotalSeconds:F1} answered a second");
        Print($"target: p99 of at most {Target} ms, {(At([.. answers.Select(answer => answer.Latency.TotalMilliseconds).Order()], 0.99) <= Target ? "met" : "missed")}");
        return failed == 0 && arrived == late.Count;
    }

    private bool IsRight(LoadAnswer answer) => answer.Status == HttpStatusCode.OK && answer.Hash == _expected[requests.PersonOf(answer.Number)].Hash;

    private async Task<IReadOnlyList<string>> ReportProblemsAsync(HttpClient http, CancellationToken cancellationToken)
    {
        // The last, which is not sent otherwise.
        using var request = requests.Signed(requests.Count - 1);
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var person = requests.PersonOf(requests.Count - 1);
        return text.Contains(LoadWorld.TicketsOf(person), StringComparison.Ordinal) && text.Contains("Level rule v", StringComparison.Ordinal)
            ? []
            : [FormattableString.Invariant($"person {person} was not answered with their report: {text[..Math.Min(text.Length, 500)]}")];
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
