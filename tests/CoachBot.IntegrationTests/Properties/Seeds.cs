namespace CoachBot.IntegrationTests.Properties;

/// <summary>The numbers that worlds are made from; each is part of its test's name, and makes the same world again.</summary>
internal static class Seeds
{
    private const int Cases = 15;

    public static TheoryData<int> All => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("COACHBOT_TEST_SEEDS"), out var more) ? more : Cases)];
}
