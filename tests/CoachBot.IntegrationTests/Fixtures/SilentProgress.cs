using CoachBot.Pipeline;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>Nobody watches.</summary>
internal sealed class SilentProgress : IWorkProgress
{
    public void Expect(int more)
    {
    }

    public void Advance()
    {
    }
}
