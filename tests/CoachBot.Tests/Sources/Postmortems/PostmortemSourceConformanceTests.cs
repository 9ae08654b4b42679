using CoachBot.Files;
using CoachBot.Sources.Postmortems;

namespace CoachBot.Tests.Sources.Postmortems;

public sealed class PostmortemSourceConformanceTests : WorkSourceConformance
{
    private protected override IWorkSource Source { get; } = new PostmortemSource();

    private protected override IReadOnlyList<string> Fixtures { get; } = [.. FixtureFile.In("Postmortems", ".md")];

    private protected override IReadOnlyList<string> RefusedFixtures { get; } = [.. FixtureFile.In("Refused/Postmortems", ".md")];
}
