using System.Globalization;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>What the stand-in's own log says in the end; the program is not asked.</summary>
internal sealed class FaultsReport(SlackLog log, int people)
{
    private const int Told = 10;

    /// <summary>Prints it; whether everybody has one message of the week and nothing else was sent.</summary>
    /// <param name="stall">How long a host stood still at most, by the clock of the run.</param>
    /// <param name="longestStall">From when on the run proves nothing.</param>
    public bool Tell(TimeSpan stall, TimeSpan longestStall)
    {
        var executed = log.All();
        var times = executed.GroupBy(post => post.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToList(), StringComparer.Ordinal);
        var wanted = Enumerable.Range(0, people).ToDictionary(RecipientWorld.KeyOf, person => "D" + RecipientWorld.UserOf(person)[1..], StringComparer.Ordinal);
        List<string> broken =
        [
            .. wanted.Keys.Where(key => !times.ContainsKey(key)).Select(key => $"{key} was never carried out"),
            .. times.Where(same => same.Value.Count > 1).Select(same => $"{same.Key} was carried out {same.Value.Count} times: {string.Join("; ", same.Value.Select(Line))}"),
            .. executed.Where(post => !wanted.TryGetValue(post.Key, out var channel) || channel != post.Channel).Select(post => $"{post.Key} is nobody's message, or went to somebody else: {Line(post)}"),
        ];
        foreach (var method in log.Calls.GroupBy(call => call.Key.Method, StringComparer.Ordinal).OrderBy(calls => calls.Key, StringComparer.Ordinal))
        {
            Print($"  {method.Key}: {method.Sum(call => call.Value)} calls; {string.Join(", ", method.OrderBy(call => call.Key.Fault).Select(call => $"{call.Key.Fault} {call.Value}"))}");
        }

        Print($"  posts in any minute by the clock of the run: {Most()} at most; the latest was carried out {executed.Max(post => (post.At - post.Departed).TotalSeconds):F1} s after it had left");
        Print($"  a host stood still for {stall.TotalSeconds:F0} s by that clock at most{(stall < longestStall ? "" : ": too long, this run proves nothing; choose a lower --speed")}");
        foreach (var (line, count) in HostProcess.Said.OrderByDescending(said => said.Value).Take(Told))
        {
            Print($"  hosts said {count} times: {line}");
        }

        foreach (var line in broken.Take(Told))
        {
            Console.WriteLine($"  {line}");
        }

        var counts = wanted.Keys.Select(key => times.TryGetValue(key, out var same) ? same.Count : 0).ToList();
        Print($"carried out for each of {people} people: at least {counts.Min()}, at most {counts.Max()}; {broken.Count} broke the promise");
        return broken.Count == 0 && stall < longestStall;
    }

    private int Most()
    {
        var times = log.Posts.Order().ToList();
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= TimeSpan.FromMinutes(1))
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static string Line(ExecutedPost post) => string.Create(CultureInfo.InvariantCulture, $"{post.At:HH:mm:ss.fff} {post.Channel} {post.Ts}, left {post.Departed:HH:mm:ss.fff}, {post.Fault}");

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
