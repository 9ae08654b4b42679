namespace CoachBot.Cli;

/// <summary>A number with its noun: <c>1 level</c>, <c>3 levels</c>.</summary>
internal static class Counted
{
    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
