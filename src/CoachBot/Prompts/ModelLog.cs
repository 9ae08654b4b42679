namespace CoachBot.Prompts;

/// <summary>What is logged of a model: prompts by id, kinds of failure, numbers. Never a text.</summary>
internal static partial class ModelLog
{
    [LoggerMessage(LogLevel.Warning, "The model's ledger lacks a question of {Prompt}: {Exception}")]
    public static partial void NotNoted(ILogger logger, string prompt, string exception);

    [LoggerMessage(LogLevel.Warning, "The model's answers are not kept: {Exception}")]
    public static partial void NotKept(ILogger logger, string exception);

    [LoggerMessage(LogLevel.Warning, "{Prompt} was not answered by the model: {Fault}")]
    public static partial void NotAnswered(ILogger logger, string prompt, string fault);

    [LoggerMessage(LogLevel.Error, "{Prompt} was not answered by the model: {Exception} {StackTrace}")]
    public static partial void Failed(ILogger logger, string prompt, string exception, string? stackTrace);

    [LoggerMessage(LogLevel.Warning, "The model failed too often, and is not asked for {Seconds} s.")]
    public static partial void BreakerOpened(ILogger logger, double seconds);

    [LoggerMessage(LogLevel.Information, "The model answers again.")]
    public static partial void BreakerClosed(ILogger logger);
}
