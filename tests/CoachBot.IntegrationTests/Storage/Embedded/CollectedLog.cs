using Microsoft.Extensions.Logging;

namespace CoachBot.IntegrationTests.Storage.Embedded;

/// <summary>Remembers the lines logged.</summary>
internal sealed class CollectedLog : ILogger
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add(formatter(state, exception));
}
