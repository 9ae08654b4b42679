using System.Globalization;
using System.Text;

namespace CoachBot.Benchmarks.Calibration;

/// <summary>How often a competency is there by how many points it has, and the strength that fits best.</summary>
internal static class Reliability
{
    private const int Steps = 4000;
    private const double StepSize = 0.5;

    private static readonly double[] Bounds = [double.NegativeInfinity, -1.5, -0.75, 0, 0.75, 1.5, 3, double.PositiveInfinity];

    public static string Of(IReadOnlyList<LabelledPoints> points)
    {
        var (slope, offset) = Fit(points);
        var text = new StringBuilder("How often it is there, by the points above those needed").AppendLine();
        for (var bin = 0; bin + 1 < Bounds.Length; bin++)
        {
            var some = points.Where(point => point.Surplus >= Bounds[bin] && point.Surplus < Bounds[bin + 1]).ToList();
            if (some.Count > 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"  {Bounds[bin],6:0.00} to {Bounds[bin + 1],5:0.00}  {some.Count(point => point.IsThere),4} of {some.Count,4} = {some.Average(point => point.IsThere ? 1 : 0):0.00}");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"best fit: 1 / (1 + e^-({slope:0.00} * surplus {offset:+0.00;-0.00}))").AppendLine().ToString();
    }

    // Logistic regression by gradient descent: two numbers, so nothing more is needed.
    private static (double Slope, double Offset) Fit(IReadOnlyList<LabelledPoints> points)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (bySlope, byOffset) = (0.0, 0.0);
            foreach (var point in points)
            {
                var error = (1 / (1 + Math.Exp(-((slope * point.Surplus) + offset)))) - (point.IsThere ? 1 : 0);
                bySlope += error * point.Surplus;
                byOffset += error;
            }

            slope -= StepSize * bySlope / points.Count;
            offset -= StepSize * byOffset / points.Count;
        }

        return (slope, offset);
    }
}
