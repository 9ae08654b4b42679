using System.Globalization;
using CoachBot.Core;

namespace CoachBot.Prompts;

/// <summary>Which language model is asked, as written in the settings. With no setting there is none, and everything is by rules.</summary>
internal sealed class ModelOptions
{
    public const string Section = "Model";

    private const string OpenAi = "openai";
    private const string Anthropic = "anthropic";
    private const string None = "none";
    private const long MostTokens = 1_000_000_000_000;
    private const int LongestSeconds = 600;

    /// <summary><c>none</c> (default), <c>openai</c> (OpenAI, and whatever speaks its chat completions) or <c>anthropic</c>.</summary>
    public string? Provider { get; set; }

    /// <summary>The base address of the API. Null or blank (default): the provider's own.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The key of the API. Needed but for an endpoint of one's own that asks for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model's name, as the API knows it.</summary>
    public string? Name { get; set; }

    /// <summary>The tokens of a UTC day, of all hosts together; in and out. Default: 1000000.</summary>
    public string? DailyTokens { get; set; }

    /// <summary>How long one question may take, 1 to 600; nobody in a chat waits that long. Default: 30.</summary>
    public string? TimeoutSeconds { get; set; }

    /// <summary>What a million tokens of questions cost, in a currency of one's own. Default: not known.</summary>
    public string? InputPrice { get; set; }

    /// <summary>What a million tokens of answers cost. Default: not known.</summary>
    public string? OutputPrice { get; set; }

    /// <summary>The prompts that may be asked, separated by commas. Default: all.</summary>
    public string? Uses { get; set; }

    public static ModelOptions Of(IConfiguration settings) => settings.GetSection(Section).Get<ModelOptions>() ?? new();

    /// <summary>What they mean, null for no model; and everything that is wrong with them.</summary>
    public (ModelSettings? Model, IReadOnlyList<Problem> Problems) Read(IReadOnlyCollection<string> prompts)
    {
        var problems = new List<Problem>();
        var provider = Provider?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(provider) || provider == None)
        {
            // "none" turns a model off without taking the rest out.
            if (provider is not None && Set().ToList() is { Count: > 0 } set)
            {
                problems.Add(new("a model is configured in part", Where(nameof(Provider)), $"nothing, but {string.Join(", ", set)}", $"{OpenAi}, {Anthropic}, {None}",
                    $"Say whose protocol the model speaks, or {None} to keep it off"));
            }

            return (null, problems);
        }

        if (provider is not (OpenAi or Anthropic))
        {
            problems.Add(new("this provider is not known", Where(nameof(Provider)), provider, $"{OpenAi}, {Anthropic}, {None}", $"Most local servers speak {OpenAi}"));
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            problems.Add(new("the model has no name", Where(nameof(Name)), Allowed: "a name that the API knows", Do: "Name the model"));
        }

        if (string.IsNullOrWhiteSpace(ApiKey) && (provider == Anthropic || string.IsNullOrWhiteSpace(Endpoint)))
        {
            problems.Add(new("the key is missing", Where(nameof(ApiKey)), Allowed: "the key of the API", Do: $"Set it; only an {Where(nameof(Endpoint))} of your own that speaks {OpenAi} may go without"));
        }
        else if (ApiKey?.Trim() is { } key && key.Any(letter => letter is < '!' or > '~'))
        {
            problems.Add(new("the key has letters that no header may have", Where(nameof(ApiKey)), Do: "Copy it again; its value is not shown here because it is a secret"));
        }

        var endpoint = ModelEndpoint.Read(Endpoint, provider == Anthropic ? ModelEndpoint.Anthropic : ModelEndpoint.OpenAi, problems);
        var model = new ModelSettings(
            provider == Anthropic ? ModelProvider.Anthropic : ModelProvider.OpenAi, endpoint, ApiKey?.Trim() ?? "", Name?.Trim() ?? "",
            Number(nameof(DailyTokens), DailyTokens, 1_000_000, MostTokens, problems),
            TimeSpan.FromSeconds(Number(nameof(TimeoutSeconds), TimeoutSeconds, 30, LongestSeconds, problems)), Known(prompts, problems))
        {
            InputPrice = Price(nameof(InputPrice), InputPrice, problems),
            OutputPrice = Price(nameof(OutputPrice), OutputPrice, problems),
        };
        return (problems.Count == 0 ? model : null, problems);
    }

    private static string Where(string name) => $"{Section}__{name}";

    private static long Number(string name, string? text, long usual, long most, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return usual;
        }

        if (long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        problems.Add(new("this is no such number", Where(name), text.Trim(), string.Create(CultureInfo.InvariantCulture, $"1 to {most}"), string.Create(CultureInfo.InvariantCulture, $"Correct it, or remove it for {usual}")));
        return usual;
    }

    private static decimal? Price(string name, string? text, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price <= 1_000_000)
        {
            return price;
        }

        problems.Add(new("this is no price", Where(name), text.Trim(), "0 to 1000000, with a point before decimals", "Write what a million tokens cost, or remove it"));
        return null;
    }

    private string[] Known(IReadOnlyCollection<string> prompts, List<Problem> problems)
    {
        string[] uses = [.. (Uses ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        problems.AddRange(uses.Except(prompts, StringComparer.Ordinal).Select(unknown => new Problem("this prompt is not known", Where(nameof(Uses)), unknown,
            string.Join(", ", prompts), Nearest.To(unknown, prompts) is { } meant ? $"Did you mean {meant}?" : "Remove it, or the setting for all")));
        return uses.Length == 0 ? [.. prompts] : uses;
    }

    private IEnumerable<string> Set() => new[]
    {
        (nameof(Endpoint), Endpoint), (nameof(ApiKey), ApiKey), (nameof(Name), Name), (nameof(DailyTokens), DailyTokens), (nameof(TimeoutSeconds), TimeoutSeconds),
        (nameof(InputPrice), InputPrice), (nameof(OutputPrice), OutputPrice), (nameof(Uses), Uses),
    }.Where(setting => !string.IsNullOrWhiteSpace(setting.Item2)).Select(setting => Where(setting.Item1));
}
