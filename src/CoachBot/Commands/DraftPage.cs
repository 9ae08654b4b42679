using System.Globalization;
using CoachBot.Core.Chat;

namespace CoachBot.Commands;

/// <summary>Which page of which draft answers belong to, as a form's state holds it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Draft">Id of the draft.</param>
/// <param name="Asked">What the page asked about, where that can change; empty where it cannot.</param>
internal sealed record DraftPage(int Number, string Draft, string Asked = "")
{
    private const int LongestId = 64;

    public string State => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Draft}.{Asked}");

    public DraftPage Next(string asked = "") => new(Number + 1, Draft, asked);

    /// <summary>The page of a state; null for what no page of these forms sent out.</summary>
    public static DraftPage? Of(string state) =>
        state.Split('.') is [[var digit and >= '1' and <= '9'], { Length: > 0 and <= LongestId } draft, { Length: <= LongestId } asked]
            ? new(digit - '0', draft, asked)
            : null;

    /// <summary>What is answered when a page's draft is not there, or is another by now.</summary>
    public static FormResult Gone(string command) => new FormResult.Done(ChatReply.Refused(new(
        "this page belongs to a draft that is gone or was changed elsewhere, and nothing was saved", Do: $"Type {command}")));
}
