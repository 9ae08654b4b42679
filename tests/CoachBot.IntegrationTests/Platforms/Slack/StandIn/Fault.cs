namespace CoachBot.IntegrationTests.Platforms.Slack.StandIn;

/// <summary>Something that goes wrong with one call.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">The header, code or body that goes with it.</param>
/// <param name="Status">The status that goes with it.</param>
/// <param name="Delay">How late it is executed.</param>
internal sealed record Fault(FaultKind Kind, string? Text = null, int Status = 200, TimeSpan Delay = default)
{
    /// <summary>The connection ends before anything is done.</summary>
    public static Fault DropBefore { get; } = new(FaultKind.DropBefore);

    /// <summary>It is done, and the connection ends without the answer.</summary>
    public static Fault DropAfter { get; } = new(FaultKind.DropAfter);

    /// <summary>Nothing is done, and nothing answered until the caller gives up.</summary>
    public static Fault Hang { get; } = new(FaultKind.Hang);

    /// <summary>It is done, and nothing answered until the caller gives up.</summary>
    public static Fault HangAfter { get; } = new(FaultKind.HangAfter);

    /// <summary>An answer of more than a megabyte.</summary>
    public static Fault Huge { get; } = new(FaultKind.Answer, "{\"ok\":true,\"x\":\"" + new string('x', 1024 * 1024) + "\"}");

    /// <summary>429 with that Retry-After, as it is written; null for none.</summary>
    public static Fault Limited(string? retryAfter) => new(FaultKind.Limited, retryAfter, 429);

    /// <summary>200 with <c>ok: false</c> and that code.</summary>
    public static Fault Code(string code) => new(FaultKind.Answer, $$"""{"ok":false,"error":"{{code}}"}""");

    /// <summary>Any answer.</summary>
    public static Fault Answer(string body, int status = 200) => new(FaultKind.Answer, body, status);

    /// <summary>The connection ends, and it is done so much later by Slack's clock, or when the test says.</summary>
    public static Fault Late(TimeSpan delay) => new(FaultKind.Late, Delay: delay);
}

/// <summary>What goes wrong.</summary>
internal enum FaultKind
{
    Answer = 1,
    Limited,
    Hang,
    HangAfter,
    DropBefore,
    DropAfter,
    Late,
}
