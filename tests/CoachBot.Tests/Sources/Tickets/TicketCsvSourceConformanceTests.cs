using CoachBot.Files;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources.Tickets;

public sealed class TicketCsvSourceConformanceTests : WorkSourceConformance
{
    private protected override IWorkSource Source { get; } = new TicketCsvSource();

    private protected override IReadOnlyList<string> Fixtures { get; } = [.. FixtureFile.In("Tickets", ".csv")];

    private protected override IReadOnlyList<string> RefusedFixtures { get; } = [.. FixtureFile.In("Refused/Tickets", ".csv")];
}
