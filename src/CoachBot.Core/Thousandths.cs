namespace CoachBot.Core;

/// <summary>Strengths and points have three digits behind the point.</summary>
internal static class Thousandths
{
    private const double Parts = 1000;

    /// <summary>The nearest number with three digits, as <see cref="Math.Round(double, int)"/> gives it for numbers of this size; a half goes to the even one.</summary>
    public static double Of(double number) => Math.Round(number * Parts) / Parts;
}
