using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Platforms.Slack.Inbound;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Who is meant by a delivery.</summary>
/// <param name="Person">Whoever did it.</param>
/// <param name="Known">Everybody looked up with them, by Slack user.</param>
internal sealed record SlackSpeaker(Person Person, IReadOnlyDictionary<string, Person> Known)
{
    public Reader Reader => new Reader.Member(Person);

    /// <summary>The id in the directory of a Slack user; null when nobody linked them.</summary>
    public string? IdOf(string user) => Known.GetValueOrDefault(user)?.Id.Value;
}

/// <summary>Somebody, or the reply that refuses them; exactly one is set.</summary>
/// <param name="Speaker">Who it is.</param>
/// <param name="Refusal">Why not.</param>
/// <param name="IsSilent">Whether they cause no message: they read the refusal where Slack waits for an answer, and nowhere else.</param>
internal sealed record SlackAdmission(SlackSpeaker? Speaker, ChatReply? Refusal, bool IsSilent = false)
{
    /// <summary>What is left to say to somebody who was refused.</summary>
    public SlackAnswer Refused(SlackInbound inbound) => SlackAnswer.Of(inbound, Refusal!) is var answer && IsSilent ? answer with { Late = null } : answer;
}
