using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>Holds the settings that the program reads against those that <c>.env.example</c> describes.</summary>
internal static partial class SettingsScan
{
    private const BindingFlags Anything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Settings that no options type of ours reads: the framework or the composition does.</summary>
    private static readonly string[] Framework = ["ConnectionStrings__CoachBot", "ASPNETCORE_URLS"];

    /// <summary>The options types: <c>XOptions</c> with a constant <c>Section</c>.</summary>
    public static IEnumerable<Type> OptionsTypes(IEnumerable<Type> types) =>
        types.Where(type => !type.IsAbstract && type.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(type) is not null);

    /// <summary>Each setting that has no line, and each line that has no setting.</summary>
    public static IEnumerable<Offence> Offences(IReadOnlyCollection<Type> options, SourceFile example)
    {
        var settings = options.SelectMany(Settings).ToList();
        var known = settings.Select(setting => setting.Key).Concat(Framework).ToHashSet(StringComparer.Ordinal);
        var lines = SettingLine.Matches(example.Text).Select(match => (Key: ItemNumber.Replace(match.Groups["key"].Value, ""), match.Index)).ToList();

        var undocumented = settings.Where(setting => lines.All(line => line.Key != setting.Key))
            .Select(setting => new Offence(example.Path, 0, $"lacks {setting.Key}= (read by {setting.Owner.FullName})"));
        var missing = Framework.Where(key => lines.All(line => line.Key != key)).Select(key => new Offence(example.Path, 0, $"lacks {key}="));
        var unknown = lines.Where(line => !known.Contains(line.Key)).Select(line => example.At(line.Index, $"{line.Key} is read by nothing"));
        return undocumented.Concat(missing).Concat(unknown);
    }

    private static IEnumerable<(string Key, Type Owner)> Settings(Type options) =>
        options.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.SetMethod is { IsPublic: true } || IsFilledInPlace(property))
            .Select(property => ($"{SectionOf(options)!.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}", options));

    /// <summary>The binder adds to a list that has no setter.</summary>
    private static bool IsFilledInPlace(PropertyInfo property) =>
        property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    private static string? SectionOf(Type type) =>
        type.GetField("Section", Anything) is { IsLiteral: true } field ? field.GetRawConstantValue() as string : null;

    [GeneratedRegex(@"^(?:#[ \t]*)?(?<key>[A-Za-z]\w*__\w+|[A-Z]+_[A-Z_]+)=", RegexOptions.Multiline)]
    private static partial Regex SettingLine { get; }

    [GeneratedRegex(@"__\d+$")]
    private static partial Regex ItemNumber { get; }
}
