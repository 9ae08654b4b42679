using System.Reflection;
using CoachBot.Core;

namespace CoachBot.Composition;

/// <summary>
/// The settings of this deployment, from the environment. Every owned section has a closed set of keys; a key that is
/// not one of them, or a section that is nearly one, stops the start: a setting is never silently dropped.
/// </summary>
/// <param name="ConnectionStrings">The database.</param>
/// <param name="Packs">The packs.</param>
/// <param name="All">Everything, for the modules to read their own sections from.</param>
internal sealed record Settings(ConnectionStringsOptions ConnectionStrings, PacksOptions Packs, IConfiguration All)
{
    /// <summary>The environment as it is now.</summary>
    public static IConfiguration Environment => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>Reads and checks them.</summary>
    /// <exception cref="RefusedException">With every setting that is unknown or wrong.</exception>
    public static Settings Read(IConfiguration configuration, IReadOnlyList<IModule> modules)
    {
        IReadOnlyList<(string Section, Type Options)> owned =
        [
            (ConnectionStringsOptions.Section, typeof(ConnectionStringsOptions)),
            (PacksOptions.Section, typeof(PacksOptions)),
            .. modules.SelectMany(module => module.Sections),
        ];
        List<Problem> problems =
        [
            .. configuration.GetChildren().SelectMany(section => UnknownIn(section, owned)),
            .. modules.SelectMany(module => module.Problems(configuration)),
        ];
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }

        return new(
            configuration.GetSection(ConnectionStringsOptions.Section).Get<ConnectionStringsOptions>() ?? new(),
            configuration.GetSection(PacksOptions.Section).Get<PacksOptions>() ?? new(),
            configuration);
    }

    private static IEnumerable<Problem> UnknownIn(IConfigurationSection section, IReadOnlyList<(string Section, Type Options)> owned)
    {
        var keys = section.GetChildren().Select(child => child.Key).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var (name, options) = owned.FirstOrDefault(entry => entry.Section.Equals(section.Key, StringComparison.OrdinalIgnoreCase));
        if (options is not null)
        {
            var allowed = options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name).ToList();
            return keys.Where(key => !allowed.Contains(key, StringComparer.OrdinalIgnoreCase))
                .Select(key => new Problem("unknown setting", $"{name}__{key}", Allowed: string.Join(", ", allowed.Select(known => $"{name}__{known}")),
                    Do: Nearest.To(key, allowed) is { } meant ? $"Did you mean {name}__{meant}?" : "Remove it; .env.example lists every setting"));
        }

        var near = Nearest.To(section.Key, owned.Select(candidate => candidate.Section));
        return near is null
            ? []
            : keys.Select(key => new Problem("unknown setting", $"{section.Key}__{key}", Do: $"Did you mean {near}__{key}? .env.example lists every setting"));
    }
}
