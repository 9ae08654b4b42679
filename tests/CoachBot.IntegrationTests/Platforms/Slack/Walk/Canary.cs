namespace CoachBot.IntegrationTests.Platforms.Slack.Walk;

/// <summary>A word that stands in one person's work alone: in its key, its title and what they did.</summary>
/// <param name="Owner">Whose work it is.</param>
/// <param name="State">What became of the evidence.</param>
internal sealed record Canary(string Owner, CanaryState State)
{
    // No name is in it, which a quote would mask.
    private static readonly string[] Birds = ["kestrel", "plover", "wagtail", "siskin", "dunlin", "whimbrel"];

    private static readonly string[] Owners = ["priya", "mei", "tomas", "lucia", "farid", "nora"];

    public static IReadOnlyList<Canary> All { get; } = [.. from owner in Owners from state in Enum.GetValues<CanaryState>() select new Canary(owner, state)];

    public string Word => $"{Birds[Array.IndexOf(Owners, Owner)]}{State}".ToLowerInvariant();

    /// <summary>Whether somebody may read it by what the design allows; all of it is their own, or it is confirmed, shared, and of their report or team mate.</summary>
    public bool IsFor(string reader) => reader == Owner || (State == CanaryState.Shared && Owner != "lucia" && WalkWorld.SharedWith(Owner).Contains(reader));
}

/// <summary>What becomes of a piece of evidence.</summary>
internal enum CanaryState
{
    /// <summary>Confirmed, and so shared.</summary>
    Shared = 1,

    /// <summary>Not answered.</summary>
    Waiting,

    /// <summary>Said to be wrong.</summary>
    Disputed,

    /// <summary>Confirmed and kept to oneself.</summary>
    Hidden,

    /// <summary>Only begun: the draft of a form.</summary>
    Draft,
}
