using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

/// <summary>Judgements in a line: <c>"2 0.9, 0 0.6"</c> is a strong label predicted with 0.9, and an absent one with 0.6.</summary>
internal static class Judged
{
    public static IReadOnlyList<Judgement> Of(string judgements, string competency = "ci-cd") =>
    [
        .. judgements.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select((text, index) =>
            text.Split(' ') is [var label, var strength]
                ? new Judgement($"D{index:00}", "ladder", new(competency), (LabelStrength)Number(label), Number(strength))
                : throw new FormatException(text)),
    ];

    /// <summary>A competency by its count: so many found, wrongly found, and missed.</summary>
    public static IReadOnlyList<Judgement> Counted(string competency, int right, int wrong, int missed) =>
        Of(string.Join(", ", [.. Enumerable.Repeat("1 0.5", right), .. Enumerable.Repeat("0 0.5", wrong), .. Enumerable.Repeat("1 0", missed), "0 0"]), competency);

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
