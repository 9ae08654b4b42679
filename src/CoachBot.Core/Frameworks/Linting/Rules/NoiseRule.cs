using CoachBot.Core.Frameworks.Linting.Text;

namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>What a web page puts around a framework: navigation, advertisements, forms.</summary>
internal sealed class NoiseRule : ILintRule
{
    private const int LongestShown = 60;

    public LintRule About { get; } = new(
        "noise", LintSeverity.Warning, "Site navigation, an advertisement, a newsletter, cookie or comment form stands in the text.");

    public IEnumerable<Remark> Find(LintSubject subject) => NoiseBlocks.Of(subject.Lines).Select(RemarkOn);

    private static Remark RemarkOn(IReadOnlyList<NoiseLine> block)
    {
        var kinds = block.Select(line => line.Kind).OfType<NoiseKind>().Distinct().Order().Select(kind => EnumText.Of(kind).Replace('-', ' '));
        var first = block[0].Line;
        var indent = first.Text.Length - first.Text.TrimStart().Length;
        return new Remark(
            first.Place.Path.Length > 0 ? first.Place : first.Place with { Column = first.Place.Column + indent },
            new Problem(
                $"text that is not the framework's: {string.Join(", ", kinds)}",
                Found: block.Count == 1 ? $"one line, '{Shown(first)}'" : $"{block.Count} lines, '{Shown(first)}' to '{Shown(block[^1].Line)}'",
                Do: block.Count == 1 ? "Remove it" : "Remove them"),
            LintSeverity.Warning);
    }

    private static string Shown(LintLine line)
    {
        var text = line.Text.Trim();
        return text.Length > LongestShown ? text[..(LongestShown - 1)] + "…" : text;
    }
}
