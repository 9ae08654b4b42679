using CoachBot.Files;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Tickets;

public sealed class TicketJsonSourceConformanceTests : WorkSourceConformance
{
    private protected override IWorkSource Source { get; } = new TicketJsonSource();

    private protected override IReadOnlyList<string> Fixtures { get; } = [.. FixtureFile.In("Tickets", ".jsonl"), .. FixtureFile.In("Tickets", ".ndjson")];

    private protected override IReadOnlyList<string> RefusedFixtures { get; } = [.. FixtureFile.In("Refused/Tickets", ".jsonl")];
}
