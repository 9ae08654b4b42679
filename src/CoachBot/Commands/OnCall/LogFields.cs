using System.Globalization;

namespace CoachBot.Commands.OnCall;

/// <summary>The ids of the log's questions.</summary>
internal static class LogFields
{
    public const string Title = "title";
    public const string StartDay = "start-day";
    public const string StartTime = "start-time";
    public const string EndDay = "end-day";
    public const string EndTime = "end-time";
    public const string Scope = "scope";
    public const string What = "what";
    public const string People = "people";

    /// <param name="place">Which of the people, from 1.</param>
    public static string Role(int place) => Of("role", place);

    public static string From(int place) => Of("from", place);

    public static string To(int place) => Of("to", place);

    public static string Did(int place) => Of("did", place);

    private static string Of(string what, int place) => string.Create(CultureInfo.InvariantCulture, $"{what}-{place}");
}
