using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Packs.Yaml;

/// <summary>What a scalar of YAML 1.2's core schema is.</summary>
internal enum ScalarKind
{
    Nothing = 1,
    Boolean,
    Number,
    Text,
}

/// <summary>
/// A single value. Only an unquoted one can be anything but text; <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c> are
/// text, as YAML 1.2 has it. Octal, hexadecimal, infinite and not-a-number notations are text too: no pack needs them,
/// and a schema that asks for a number then refuses them.
/// </summary>
internal sealed partial class PackScalar : PackNode
{
    public PackScalar(PackPlace place, string text, bool plain) : base(place)
    {
        Value = text;
        Kind = plain ? KindOf(text) : ScalarKind.Text;
        Number = Kind == ScalarKind.Number ? double.Parse(text, CultureInfo.InvariantCulture) : 0;
    }

    public ScalarKind Kind { get; }

    /// <summary>As written, without quotes and with escapes undone.</summary>
    public string Value { get; }

    /// <summary>The number; 0 for any other kind.</summary>
    public double Number { get; }

    public bool IsWhole => Kind == ScalarKind.Number && Math.Abs(Number) <= int.MaxValue && Number == Math.Truncate(Number);

    public bool IsTrue => Kind == ScalarKind.Boolean && Value is ['t' or 'T', ..];

    public override string Shown => Kind switch
    {
        ScalarKind.Nothing => "nothing",
        ScalarKind.Boolean or ScalarKind.Number => Value,
        ScalarKind.Text => $"'{(Value.Length > 60 ? Value[..59] + "…" : Value)}'".ReplaceLineEndings(" "),
    };

    public override string Canonical => Kind switch
    {
        ScalarKind.Nothing => "null",
        ScalarKind.Boolean => IsTrue ? "true" : "false",
        ScalarKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        ScalarKind.Text => $"{Value.Length}:{Value}",
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm { get; }

    private static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Nothing,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ when NumberForm.IsMatch(text) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };
}
