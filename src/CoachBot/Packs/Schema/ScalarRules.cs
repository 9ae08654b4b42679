using CoachBot.Core;
using CoachBot.Packs.Yaml;

namespace CoachBot.Packs.Schema;

/// <summary><c>enum</c>, <c>const</c>, <c>pattern</c>, lengths in code points, <c>minimum</c>, <c>maximum</c>.</summary>
internal static class ScalarRules
{
    public static IEnumerable<Problem> Check(PackScalar scalar, PackSchema schema)
    {
        if (schema.Values is { } values && !(scalar.Kind == ScalarKind.Text && values.Contains(scalar.Value)))
        {
            var nearest = Nearest.To(scalar.Value, values);
            yield return scalar.Refuse(
                "unknown value", scalar.Shown, string.Join(", ", values), nearest is null ? "" : $"Write {nearest}");
        }

        foreach (var problem in scalar.Kind switch
        {
            ScalarKind.Text => Text(scalar, schema),
            ScalarKind.Number => Number(scalar, schema),
            ScalarKind.Nothing or ScalarKind.Boolean => [],
        })
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Text(PackScalar scalar, PackSchema schema)
    {
        if (schema.Pattern is { } pattern && !pattern.IsMatch(scalar.Value))
        {
            yield return scalar.Refuse("wrong form", scalar.Shown, schema.Description?.TrimEnd('.') ?? pattern.ToString());
        }

        var length = scalar.Value.EnumerateRunes().Count();
        if (length < schema.MinLength)
        {
            yield return scalar.Refuse("too short", $"{length} characters", $"{schema.MinLength} or more");
        }

        if (length > schema.MaxLength)
        {
            yield return scalar.Refuse("too long", $"{length} characters", $"{schema.MaxLength} or fewer", "Shorten it");
        }
    }

    private static IEnumerable<Problem> Number(PackScalar scalar, PackSchema schema)
    {
        if (scalar.Number < schema.Minimum || scalar.Number > schema.Maximum)
        {
            var allowed = (schema.Minimum, schema.Maximum) switch
            {
                ({ } least, { } most) => $"{least} to {most}",
                ({ } least, null) => $"{least} or more",
                (_, var most) => $"{most} or less",
            };
            yield return scalar.Refuse("out of range", scalar.Shown, allowed);
        }
    }
}
