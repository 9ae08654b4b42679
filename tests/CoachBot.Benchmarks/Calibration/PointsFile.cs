using System.Globalization;

namespace CoachBot.Benchmarks.Calibration;

/// <summary>Points kept without the documents they are of: <c>framework,surplus,there</c>.</summary>
internal static class PointsFile
{
    private const string Header = "framework,surplus,there";

    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "Calibration", "points.csv");

    public static IReadOnlyList<LabelledPoints> Read(string path) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split(','))
            .Select(cells => new LabelledPoints(cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture), cells[2] == "1")),
    ];

    public static void Write(string path, IEnumerable<LabelledPoints> points) => File.WriteAllLines(path,
        points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Framework},{point.Surplus:0.00},{(point.IsThere ? 1 : 0)}")).Order(StringComparer.Ordinal).Prepend(Header));
}
