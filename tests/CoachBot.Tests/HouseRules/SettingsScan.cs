using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

/// <summary>Holds the settings that the program reads against those that <c>.env.example</c> describes.</summary>
internal static partial class SettingsScan
{
    private const BindingFlags Anything = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What the framework reads by itself.</summary>
    private static readonly string[] Framework = ["ConnectionStrings__CoachBot", "ASPNETCORE_URLS"];

    /// <summary>
    /// What the program reads: each property of an <c>XOptions</c> type with a constant <c>Section</c>, and each constant
    /// <c>XSetting</c> that holds a whole key.
    /// </summary>
    public static IReadOnlyList<Setting> Settings(IReadOnlyCollection<Type> types) =>
        [.. types.Where(type => !type.IsAbstract).SelectMany(OfOptions), .. types.SelectMany(OfConstants)];

    /// <summary>Each setting that has no line, and each line that has no setting.</summary>
    public static IEnumerable<Offence> Offences(IReadOnlyCollection<Setting> settings, SourceFile example)
    {
        var lines = SettingLine.Matches(example.Text).Select(match => (Key: ItemNumber.Replace(match.Groups["key"].Value, ""), match.Index)).ToList();
        var wanted = settings.Concat(Framework.Select(key => new Setting(key, "the framework"))).DistinctBy(setting => setting.Key).ToList();

        var undocumented = wanted.Where(setting => lines.All(line => line.Key != setting.Key))
            .Select(setting => new Offence(example.Path, 0, $"lacks {setting.Key}= (read by {setting.Reader})"));
        var unknown = lines.Where(line => wanted.TrueForAll(setting => setting.Key != line.Key))
            .Select(line => example.At(line.Index, $"{line.Key} is read by nothing"));
        return undocumented.Concat(unknown);
    }

    private static IEnumerable<Setting> OfOptions(Type type) =>
        type.Name.EndsWith("Options", StringComparison.Ordinal) && Constant(type.GetField("Section", Anything)) is { } section
            ? type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.SetMethod is { IsPublic: true } || IsFilledInPlace(property))
                .Select(property => new Setting(Environmental($"{section}:{property.Name}"), type.FullName!))
            : [];

    private static IEnumerable<Setting> OfConstants(Type type) =>
        type.GetFields(Anything | BindingFlags.DeclaredOnly)
            .Where(field => field.Name.EndsWith("Setting", StringComparison.Ordinal))
            .Select(Constant)
            .OfType<string>()
            .Select(key => new Setting(Environmental(key), type.FullName!));

    /// <summary>The binder adds to a list that has no setter.</summary>
    private static bool IsFilledInPlace(PropertyInfo property) =>
        property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    private static string? Constant(FieldInfo? field) => field is { IsLiteral: true } ? field.GetRawConstantValue() as string : null;

    private static string Environmental(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>A setting in the form of an environment variable, and the type that reads it.</summary>
    internal sealed record Setting(string Key, string Reader);

    [GeneratedRegex(@"^(?:#[ \t]*)?(?<key>[A-Za-z]\w*__\w+|[A-Z]+_[A-Z_]+)=", RegexOptions.Multiline)]
    private static partial Regex SettingLine { get; }

    [GeneratedRegex(@"__\d+$")]
    private static partial Regex ItemNumber { get; }
}
