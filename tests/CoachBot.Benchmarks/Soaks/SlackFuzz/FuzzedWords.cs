using System.Globalization;

namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>What stands in fuzzed bodies: real verbs and words beside what breaks parsers.</summary>
internal sealed class FuzzedWords(Random random)
{
    private static readonly string[] Verbs =
        ["coach", "mylevel", "evidence", "growth", "mydata", "oncall", "postmortem", "home", "Coach", "nonsense", "/", "", "coach/../x", "ＣＯＡＣＨ"];

    private static readonly string[] Words =
    [
        "help", "why", "in", "kaairo-devops", "skylight", "list", "all", "confirm", "adjust", "dispute", "lift", "hide", "share", "done", "another", "not now", "who", "notices",
        "settings", "consent", "on", "off", "change", "add", "log", "new", "there", "PM-1", "export", "pause", "2 weeks", "delete", "receipt", "update", "frameworks", "levels", "kpis",
        "@priya", "<@U0PRIYA|priya>", "<@>", "<", "&amp;", "&", "1", "0", "-1", "99999999999999999999", "1,2", "1-3", "led", "owned", "NaN", "1e9",
        "\u202e", "\ud83d\ude00", "İ", "ß", "e\u0301", "'; drop table person; --", "{0}", "%s", "${x}", "../../etc/passwd", "[red]", "\t", "\n", "\u0000", "\u001b[2J", "\ufffd", "\ufeff",
    ];

    private static readonly string[] Forms = ["settings", "oncall-log", "evidence-add", "evidence-adjust", "postmortem", "no-such"];

    public string Verb() => Pick(Verbs);

    public string Text(int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => Pick(Words)));

    public string Command() => $"/{Verb()} {Text(4)}";

    public string Form() => Pick(Forms);

    /// <summary>The state of a page, near enough to a real one.</summary>
    public string State() => random.Next(4) switch
    {
        0 => "",
        1 => "turn-off",
        2 => Text(3),
        _ => string.Create(CultureInfo.InvariantCulture, $"{random.Next(5)}.{random.Next(20):x32}.{Pick(["", "01234567"])}"),
    };

    public string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
