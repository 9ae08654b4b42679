using CoachBot.Core.Frameworks;

namespace CoachBot.Packs;

/// <summary>Says in plain words what of a framework is its pack's interpretation and not its source's. The packs that ship are this project's.</summary>
internal static class InterpretedParts
{
    /// <summary>One or two sentences; null where all of it is the source's.</summary>
    public static string? Of(Framework framework) =>
        string.Join(' ', new[] { Interpreted(framework), Proposed(framework) }.OfType<string>()) is { Length: > 0 } sentences ? sentences : null;

    private static string? Proposed(Framework framework) => framework.WithProposedLinks.Count() switch
    {
        0 => null,
        1 => "Which practices feed 1 competency was proposed by likeness of words, and no admin has reviewed it yet.",
        var many => $"Which practices feed {many} competencies was proposed by likeness of words, and no admin has reviewed it yet.",
    };

    private static string? Interpreted(Framework framework)
    {
        var parts = framework.Interpretation.Select(part => Words(framework, part)).OfType<string>().ToList();
        var whose = framework.IsImported ? "The pack's" : "This project's";
        return parts.Count switch
        {
            0 => null,
            1 => $"{whose} interpretation, not the framework's: {parts[0]}.",
            _ => $"{whose} interpretation, not the framework's: {string.Join("; ", parts.SkipLast(1))}; and {parts[^1]}.",
        };
    }

    // An imported pack may name a part in words of its own.
    private static string? Words(Framework framework, string part) => part switch
    {
        "scale" => $"{(framework.Scale.Count == 1 ? "the one step" : "the steps")} of proficiency{(framework.Interpretation.Contains("rungs") ? " and the rung that is expected" : "")}, for the source states none",
        "rungs" => framework.Interpretation.Contains("scale") ? null : "the rung of evidence that shows each proficiency",
        "expectations" => "what each level is expected to show",
        "descriptors" => "the words that describe it",
        "links" => "which practices feed a competency",
        "team figures" => "which competencies are a team's figures",
        _ => part,
    };
}
