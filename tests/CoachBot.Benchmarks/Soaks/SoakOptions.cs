using System.Globalization;

namespace CoachBot.Benchmarks.Soaks;

/// <summary>Reads <c>--name number</c> pairs.</summary>
internal static class SoakOptions
{
    /// <summary>The values by name, those not given at their defaults; null with the reason printed when the arguments are not such pairs.</summary>
    public static IReadOnlyDictionary<string, int>? Read(IReadOnlyList<string> args, IReadOnlyDictionary<string, int> defaults)
    {
        var values = defaults.ToDictionary();
        for (var at = 0; at < args.Count; at += 2)
        {
            if (!defaults.ContainsKey(args[at]) || at + 1 == args.Count
                || !int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                Console.Error.WriteLine($"Not understood: {string.Join(' ', args.Skip(at).Take(2))}. Allowed, each with a whole number: {string.Join(", ", defaults.Keys)}.");
                return null;
            }

            values[args[at]] = value;
        }

        return values;
    }
}
