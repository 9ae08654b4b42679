namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>The calls of the Web API, what goes wrong with them, and how many came in how short a time.</summary>
internal sealed class ApiTraffic
{
    private readonly Lock _lock = new();
    private readonly List<ApiCall> _calls = [];
    private readonly Dictionary<string, Queue<Fault>> _faults = new(StringComparer.Ordinal);

    private TaskCompletionSource _arrived = NewArrival();

    /// <summary>What goes wrong with a call, given how many of its method came before it; null for nothing.</summary>
    public Func<ApiCall, int, Fault?> Storm { get; set; } = (_, _) => null;

    /// <summary>Every call that arrived.</summary>
    public IReadOnlyList<ApiCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public IReadOnlyList<ApiCall> Of(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>Waits until so many calls of a method have arrived.</summary>
    public async Task ArrivedAsync(string method, int calls)
    {
        while (NotYet(method, calls) is { } arrived)
        {
            await arrived.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The next calls of the method go wrong like that, one after the other.</summary>
    public void Fail(string method, params IEnumerable<Fault> faults)
    {
        lock (_lock)
        {
            var queue = _faults.TryGetValue(method, out var known) ? known : _faults[method] = new();
            foreach (var fault in faults)
            {
                queue.Enqueue(fault);
            }
        }
    }

    /// <summary>Takes note of a call; what goes wrong with it.</summary>
    public Fault? Take(ApiCall call)
    {
        lock (_lock)
        {
            var before = _calls.Count(earlier => earlier.Method == call.Method);
            _calls.Add(call);
            _arrived.SetResult();
            _arrived = NewArrival();
            return _faults.TryGetValue(call.Method, out var queue) && queue.TryDequeue(out var fault) ? fault : Storm(call, before);
        }
    }

    /// <summary>How many calls of a method came within a span of that length, at most; of one channel, if it is named.</summary>
    public int Most(string method, TimeSpan within, string? channel = null)
    {
        var times = Of(method).Where(call => channel is null || call.Text("channel") == channel).Select(call => call.At).Order().ToList();
        return times.Count == 0 ? 0 : times.Max(from => times.Count(at => at >= from && at < from + within));
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task? NotYet(string method, int calls)
    {
        lock (_lock)
        {
            return _calls.Count(call => call.Method == method) < calls ? _arrived.Task : null;
        }
    }
}
