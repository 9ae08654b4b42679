using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CoachBot.Platforms.Slack.Inbound;

/// <summary>A page of a form that somebody sent.</summary>
/// <param name="Workspace">The team id.</param>
/// <param name="User">Who sent it.</param>
/// <param name="Form">Id of the form.</param>
/// <param name="State">What the page was sent out with.</param>
/// <param name="Answers">What was filled in; a field that was left empty has none.</param>
internal sealed record SlackSubmission(string Workspace, string User, string Form, string State, ImmutableArray<SlackFieldAnswer> Answers) : SlackInbound(Workspace, User)
{
    [JsonIgnore]
    public override bool IsAnsweredInAcknowledgement => true;
}

/// <summary>What was filled in at one field.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Values">Words, option values, days, times, or user ids.</param>
/// <param name="AreUsers">Whether the values are user ids.</param>
internal sealed record SlackFieldAnswer(string Field, ImmutableArray<string> Values, bool AreUsers);
