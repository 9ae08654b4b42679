using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Benchmarks.Soaks.WeeklyFaults;

/// <summary>Has every request of this process say when it left, by the clock of the run.</summary>
internal sealed class DepartureTime(TimeProvider clock) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public const string Header = "X-Soak-Departed";

    private const string Listener = "HttpHandlerDiagnosticListener";
    private const string Leaves = "System.Net.Http.HttpRequestOut.Start";

    /// <summary>From now on, until the process ends.</summary>
    public static void Tell(TimeProvider clock) => DiagnosticListener.AllListeners.Subscribe(new DepartureTime(clock));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Listener)
        {
            value.Subscribe(this, name => name.StartsWith("System.Net.Http.HttpRequestOut", StringComparison.Ordinal));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Leaves && value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is HttpRequestMessage request)
        {
            request.Headers.TryAddWithoutValidation(Header, clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
