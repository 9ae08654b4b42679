using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Says whose account did something, and admits nobody but linked, full members of the workspace.</summary>
internal sealed class SlackPeople(PeopleStore people, SlackMembers members)
{
    public const string Platform = "slack";

    private static readonly ChatReply NoMember = ChatReply.Refused(new(
        "CoachBot answers full members of this workspace alone, not guests, apps or people of another organisation", Do: "There is nothing to do for you"));

    private static readonly ChatReply NotNow = ChatReply.Refused(new(
        "CoachBot cannot ask Slack at the moment whether you are a full member of this workspace, and shows nothing before it knows", Do: "Try again in a minute"));

    /// <param name="inbound">What was delivered.</param>
    /// <param name="others">Slack users that it names, to be looked up with whoever did it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<SlackAdmission> AdmitAsync(SlackInbound inbound, IEnumerable<string> others, CancellationToken cancellationToken)
    {
        var users = others.Append(inbound.User).Distinct(StringComparer.Ordinal).ToList();
        var known = await people.ByAccountAsync(Platform, inbound.Workspace, users, cancellationToken);
        var standing = await members.StandingAsync(inbound.Workspace, inbound.User, cancellationToken);
        return (known.GetValueOrDefault(inbound.User), standing) switch
        {
            ({ } person, ChatStanding.Member) => new(new(person, known), null),
            (null, ChatStanding.Member) => new(null, ChatReply.Refused(Unknown(inbound))),
            (_, null) => new(null, NotNow, IsSilent: !known.ContainsKey(inbound.User)),
            _ => new(null, NoMember, IsSilent: true),
        };
    }

    // Their own ids, which they may pass on; whether anybody else is known is not said.
    private static Problem Unknown(SlackInbound inbound) => new(
        "CoachBot does not know yet who you are, and has nothing about you",
        Do: $"Ask whoever runs it to add {inbound.Workspace}/{inbound.User} to you in the people file, column 'slack'");
}
