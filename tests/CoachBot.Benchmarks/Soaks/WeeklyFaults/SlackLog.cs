using System.Collections.Concurrent;
using System.Globalization;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>What the stand-in carried out, and every call that it got.</summary>
internal sealed class SlackLog
{
    private const string When = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly Lock _lock = new();
    private readonly List<ExecutedPost> _executed = [];
    private readonly Dictionary<string, List<ExecutedPost>> _byChannel = new(StringComparer.Ordinal);

    /// <summary>How often each fault met each method.</summary>
    public ConcurrentDictionary<(string Method, SlackFault Fault), int> Calls { get; } = new();

    /// <summary>When each post arrived.</summary>
    public ConcurrentQueue<DateTimeOffset> Posts { get; } = new();

    /// <summary>How many messages are there.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _executed.Count;
            }
        }
    }

    public ExecutedPost Execute(string channel, string key, DateTimeOffset departed, DateTimeOffset now, SlackFault fault)
    {
        lock (_lock)
        {
            var post = new ExecutedPost(key, channel, string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeSeconds()}.{_executed.Count + 1:000000}"), departed, now, fault);
            _executed.Add(post);
            (_byChannel.TryGetValue(channel, out var before) ? before : _byChannel[channel] = []).Add(post);
            return post;
        }
    }

    /// <summary>What is in a channel, newest first.</summary>
    public IReadOnlyList<ExecutedPost> In(string channel)
    {
        lock (_lock)
        {
            return [.. (_byChannel.GetValueOrDefault(channel) ?? []).AsEnumerable().Reverse()];
        }
    }

    public IReadOnlyList<ExecutedPost> All()
    {
        lock (_lock)
        {
            return [.. _executed];
        }
    }

    /// <summary>A line for each message that was carried out: when, for whom, under which name, when it had left its host, and what went wrong.</summary>
    public Task WriteAsync(string path, CancellationToken cancellationToken) => File.WriteAllLinesAsync(
        path,
        All().Select(post => string.Join('\t', post.At.ToString(When, CultureInfo.InvariantCulture), post.Key, post.Channel, post.Ts, post.Departed.ToString(When, CultureInfo.InvariantCulture), post.Fault))
            .Prepend("executed\tkey\tchannel\tts\tdeparted\tfault"),
        cancellationToken);
}

/// <summary>A message that is there.</summary>
internal sealed record ExecutedPost(string Key, string Channel, string Ts, DateTimeOffset Departed, DateTimeOffset At, SlackFault Fault);
