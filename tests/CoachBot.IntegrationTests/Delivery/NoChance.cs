namespace CoachBot.IntegrationTests.Delivery;

/// <summary>Always the same, so that pauses are as long as they are written.</summary>
internal sealed class NoChance : Random
{
    public override double NextDouble() => 0;
}
