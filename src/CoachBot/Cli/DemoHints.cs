namespace CoachBot.Cli;

/// <summary>What somebody who saw the demo may type next.</summary>
internal static class DemoHints
{
    private const string Ask = "  dotnet run --project src/CoachBot -- ask";

    public static IReadOnlyList<string> Lines(bool once) =>
    [
        once ? "What to type next:" : "What to type next, in a second terminal in this folder:",
        $"{Ask} \"/evidence confirm all\" --as priya",
        $"{Ask} \"/home\" --as priya              (one page: where she is, what waits, her next step)",
        $"{Ask} \"/mylevel monitoring\" --as priya",
        $"{Ask} \"/mylevel in skylight\" --as priya  (the same evidence in another framework)",
        $"{Ask} \"/mylevel @priya\" --as dana      (her manager: what she confirmed and shares, and she is told)",
        $"{Ask} \"/mydata who\" --as priya",
        $"{Ask} \"/coach settings change\" --as priya --fill zone=Europe/Madrid --fill weekday=friday",
        $"{Ask} \"/home\" --as lucia              (somebody who has not turned CoachBot on)",
        $"{Ask} \"/coach help\" --as priya",
    ];
}
