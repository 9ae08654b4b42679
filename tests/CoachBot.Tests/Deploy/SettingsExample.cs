using CoachBot.Tests.HouseRules;

namespace CoachBot.Tests.Deploy;

/// <summary>What <c>.env.example</c> describes.</summary>
internal static class SettingsExample
{
    public static bool Describes(string setting) =>
        SourceTree.Find(".env.example").ShouldNotBeNull().Lines.Any(line => line.StartsWith($"# {setting}=", StringComparison.Ordinal));
}
