using CoachBot.Core.People;

namespace CoachBot.Core.Chat;

/// <summary>A verb that people type. Every non-abstract implementation is used; verbs are unique.</summary>
public interface IChatCommand
{
    /// <summary>The verb without its slash, lower case: <c>mylevel</c>. <c>/coach &lt;verb&gt;</c> reaches it too.</summary>
    string Verb { get; }

    /// <summary>What it is for, one short sentence.</summary>
    string Summary { get; }

    /// <summary>Its forms, each as typed with a few words on what it does.</summary>
    IReadOnlyList<CommandForm> Forms { get; }

    /// <summary>Answers a request. Expected refusals are replies; exceptions are for the outside world and bugs.</summary>
    Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken);
}

/// <summary>One way to type a command.</summary>
/// <param name="Text">As typed: <c>/evidence confirm &lt;n|all&gt;</c>.</param>
/// <param name="Does">What that does.</param>
public sealed record CommandForm(string Text, string Does);

/// <summary>A message to CoachBot.</summary>
/// <param name="Actor">Who sent it.</param>
/// <param name="Reader">On whose authority data is read: the actor's own, or an operator's who speaks as them.</param>
/// <param name="Arguments">The words after the verb.</param>
/// <param name="Now">When it was received, UTC.</param>
public sealed record ChatRequest(Person Actor, Reader Reader, IReadOnlyList<string> Arguments, DateTimeOffset Now)
{
    /// <summary>The first argument in lower case; empty when there is none.</summary>
    public string Form => Arguments.Count > 0 ? Arguments[0].ToLowerInvariant() : "";

    /// <summary>
    /// A text that the message is about, as somebody wrote it: the message that a shortcut was used on, or what was pasted.
    /// Null for none. Whose text it is is not known.
    /// </summary>
    public string? Quoted { get; init; }

    /// <summary>The arguments behind the first, joined by spaces.</summary>
    public string Rest => string.Join(' ', Arguments.Skip(1));
}
