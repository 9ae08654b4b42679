using Microsoft.Extensions.Logging.Console;

namespace CoachBot.Composition;

/// <summary>Logs to standard error, a line an entry; standard output belongs to the answers.</summary>
internal static class ConsoleLog
{
    public static ILoggerFactory Create() => LoggerFactory.Create(logging => logging
        .AddSimpleConsole(console => console.SingleLine = true)
        .AddFilter(null, LogLevel.Warning)
        // A start that fails is said once, by its refusal.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
}
