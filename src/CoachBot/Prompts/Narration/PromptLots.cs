namespace CoachBot.Prompts.Narration;

/// <summary>
/// Asks for many at once without holding up what they are for: a few side by side, each question once, for some seconds a lot and
/// half a minute an hour. After a few misses in a row nothing is asked for a while. What is not there in time is by rules.
/// </summary>
internal sealed class PromptLots(IPromptDesk desk, TimeProvider clock)
{
    public const int MissesBeforeRest = 4;
    public const int SideBySide = 4;

    public static readonly TimeSpan OfLot = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan OfHour = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan OfQuestion = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _restsUntil;
    private DateTimeOffset _hour;
    private TimeSpan _spent;

    /// <summary>Whether anything would be asked now.</summary>
    public bool HasTime => TimeLeft() > TimeSpan.Zero;

    /// <summary>The answers, in the order of the questions; null where there is none.</summary>
    public async Task<IReadOnlyList<PromptAnswer<T>?>> AskAsync<T>(
        IReadOnlyList<(PromptQuestion Question, IPromptReading<T> Reading)> asked, CancellationToken cancellationToken)
        where T : class
    {
        // What most are to read comes first.
        var same = asked.Select((one, at) => (one.Question, one.Reading, at)).GroupBy(one => KeyOf(one.Question), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var answers = new PromptAnswer<T>?[asked.Count];
        var time = TimeLeft();
        var began = clock.GetTimestamp();
        var misses = 0;
        await Parallel.ForEachAsync(same, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, async (group, token) =>
        {
            var left = time - clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero || Volatile.Read(ref misses) >= MissesBeforeRest)
            {
                return;
            }

            var answer = await desk.AskAsync(group[0].Question with { Patience = left < OfQuestion ? left : OfQuestion }, group[0].Reading, token);
            if (answer is null)
            {
                Interlocked.Increment(ref misses);
                return;
            }

            Volatile.Write(ref misses, 0);
            group.ForEach(one => answers[one.at] = answer);
        });
        Settle(clock.GetElapsedTime(began), misses);
        return answers;
    }

    private TimeSpan TimeLeft()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _hour >= TimeSpan.FromHours(1))
            {
                (_hour, _spent) = (now, TimeSpan.Zero);
            }

            var left = OfHour - _spent;
            return now < _restsUntil ? TimeSpan.Zero : left < OfLot ? left : OfLot;
        }
    }

    private void Settle(TimeSpan took, int misses)
    {
        lock (_lock)
        {
            _spent += took;
            _restsUntil = misses >= MissesBeforeRest ? clock.GetUtcNow() + Rest : _restsUntil;
        }
    }

    private static string KeyOf(PromptQuestion question) =>
        string.Join('\u0001', question.Data.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => (string[])[pair.Key, pair.Value]));
}
