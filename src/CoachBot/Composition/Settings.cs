using System.Reflection;
using CoachBot.Core;

namespace CoachBot.Composition;

/// <summary>
/// The settings of this deployment, from the environment. Every owned section has a closed set of keys; a key that is
/// not one of them, or a section that is nearly one, stops the start: a setting is never silently dropped.
/// </summary>
internal sealed record Settings(ConnectionStringsOptions ConnectionStrings, PacksOptions Packs)
{
    private static readonly (string Section, Type Options)[] Owned =
    [
        (ConnectionStringsOptions.Section, typeof(ConnectionStringsOptions)),
        (PacksOptions.Section, typeof(PacksOptions)),
    ];

    /// <summary>Reads and checks the environment.</summary>
    /// <exception cref="RefusedException">With every setting that is unknown.</exception>
    public static Settings Read() => Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());

    public static Settings Read(IConfiguration configuration)
    {
        var problems = configuration.GetChildren().SelectMany(ProblemsOf).ToList();
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }

        return new(
            configuration.GetSection(ConnectionStringsOptions.Section).Get<ConnectionStringsOptions>() ?? new(),
            configuration.GetSection(PacksOptions.Section).Get<PacksOptions>() ?? new());
    }

    private static IEnumerable<Problem> ProblemsOf(IConfigurationSection section)
    {
        var keys = section.GetChildren().Select(child => child.Key).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var owned = Array.Find(Owned, owned => owned.Section.Equals(section.Key, StringComparison.OrdinalIgnoreCase));
        if (owned.Options is not null)
        {
            var allowed = owned.Options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).ToList();
            return keys.Where(key => !allowed.Contains(key, StringComparer.OrdinalIgnoreCase))
                .Select(key => new Problem("unknown setting", $"{owned.Section}__{key}", Allowed: string.Join(", ", allowed.Select(name => $"{owned.Section}__{name}")),
                    Do: Nearest.To(key, allowed) is { } meant ? $"Did you mean {owned.Section}__{meant}?" : "Remove it; .env.example lists every setting"));
        }

        var near = Nearest.To(section.Key, Owned.Select(candidate => candidate.Section));
        return near is null
            ? []
            : keys.Select(key => new Problem("unknown setting", $"{section.Key}__{key}", Do: $"Did you mean {near}__{key}? .env.example lists every setting"));
    }
}
