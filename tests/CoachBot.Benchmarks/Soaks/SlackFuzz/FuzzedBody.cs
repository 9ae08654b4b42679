namespace CoachBot.Benchmarks.Soaks.SlackFuzz;

/// <summary>What is posted, and where.</summary>
/// <param name="Kind">The last part of the address, as of <see cref="SlackFixture"/>.</param>
/// <param name="Bytes">The body.</param>
internal sealed record FuzzedBody(string Kind, byte[] Bytes);
