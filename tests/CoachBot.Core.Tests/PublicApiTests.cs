namespace CoachBot.Core.Tests;

/// <summary>
/// The public surface of Core is a reviewed text. A difference is no mistake in itself: read it as what everybody else
/// now has to learn, and accept it when that is meant.
/// </summary>
public sealed class PublicApiTests
{
    private const string Approved = "PublicApi.approved.txt";

    [Fact]
    public async Task The_public_surface_is_the_approved_one()
    {
        var received = PublicSurface.Of(typeof(Problem).Assembly);
        received.Count.ShouldBeGreaterThan(100, "else the surface was not read");
        var approved = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, Approved), TestContext.Current.CancellationToken);
        if (received.SequenceEqual(approved))
        {
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        await File.WriteAllTextAsync(path, string.Join('\n', received) + "\n", TestContext.Current.CancellationToken);
        var changes = approved.Except(received).Select(line => $"- {line}").Concat(received.Except(approved).Select(line => $"+ {line}"));
        Assert.Fail($"""
            The public surface of CoachBot.Core is another than the approved one:
            {string.Join('\n', changes)}
            If that is meant, accept it from the top of the repository:
            cp "{path}" tests/CoachBot.Core.Tests/{Approved}
            """);
    }
}
