using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;

namespace CoachBot.Benchmarks.Load;

/// <summary>
/// Sends each request at its time, whatever became of those before it, and counts from that time: a host that falls
/// behind, or this generator itself, shows as latency and not as fewer requests.
/// </summary>
/// <param name="http">The host.</param>
/// <param name="requests">What is sent.</param>
internal sealed class OpenLoop(HttpClient http, LoadRequests requests)
{
    /// <summary>Sends some of the requests at a rate, and waits for all answers.</summary>
    public async Task<IReadOnlyList<LoadAnswer>> RunAsync(int from, int count, int rate, CancellationToken cancellationToken)
    {
        var answers = new Task<LoadAnswer>[count];
        var start = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 10;
        // A thread of its own: on the pool it would wait behind the answers.
        await Task.Factory.StartNew(
            () =>
            {
                for (var at = 0; at < count && !cancellationToken.IsCancellationRequested; at++)
                {
                    var due = start + (at * Stopwatch.Frequency / rate);
                    while (due - Stopwatch.GetTimestamp() is > 0 and var left)
                    {
                        cancellationToken.WaitHandle.WaitOne(Math.Max(1, (int)(left * 1000 / Stopwatch.Frequency)));
                    }

                    var number = from + at;
                    answers[at] = Task.Run(() => SendAsync(number, due, cancellationToken), cancellationToken);
                }
            },
            cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await Task.WhenAll(answers);
    }

    /// <summary>Sends some of the requests, each when the one before is answered.</summary>
    public async Task<IReadOnlyList<LoadAnswer>> RunAloneAsync(int from, int count, CancellationToken cancellationToken)
    {
        var answers = new List<LoadAnswer>(count);
        for (var number = from; number < from + count; number++)
        {
            answers.Add(await SendAsync(number, Stopwatch.GetTimestamp(), cancellationToken));
        }

        return answers;
    }

    private async Task<LoadAnswer> SendAsync(int number, long due, CancellationToken cancellationToken)
    {
        var lag = Stopwatch.GetElapsedTime(due);
        try
        {
            using var request = requests.Signed(number);
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return new(number, Stopwatch.GetElapsedTime(0, due), Stopwatch.GetElapsedTime(due), lag, response.StatusCode, body.Length, Convert.ToHexStringLower(SHA256.HashData(body)));
        }
        catch (HttpRequestException)
        {
            return new(number, Stopwatch.GetElapsedTime(0, due), Stopwatch.GetElapsedTime(due), lag, null, 0, "");
        }
    }
}

/// <summary>What came back.</summary>
/// <param name="Number">Of the request.</param>
/// <param name="Due">When it was to be sent, by a clock of its own.</param>
/// <param name="Latency">From when it was due to the last byte of the answer.</param>
/// <param name="Lag">How much of that passed before it was sent.</param>
/// <param name="Status">Null when the connection failed.</param>
/// <param name="Length">Of the body.</param>
/// <param name="Hash">Of the body.</param>
internal sealed record LoadAnswer(int Number, TimeSpan Due, TimeSpan Latency, TimeSpan Lag, HttpStatusCode? Status, int Length, string Hash);
