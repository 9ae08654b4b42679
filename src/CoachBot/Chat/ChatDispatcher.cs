using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Storage;

namespace CoachBot.Chat;

/// <summary>Finds the command that a message means and lets it answer; adds what the person is to be told.</summary>
internal sealed class ChatDispatcher
{
    private const string Umbrella = "coach";

    private readonly Dictionary<string, IChatCommand> _byVerb;
    private readonly NoticeStore _notices;
    private readonly WeeklyStore _weekly;
    private readonly TimeProvider _clock;

    public ChatDispatcher(IEnumerable<IChatCommand> commands, NoticeStore notices, WeeklyStore weekly, TimeProvider clock)
    {
        (_notices, _weekly, _clock) = (notices, weekly, clock);
        _byVerb = new(StringComparer.Ordinal);
        foreach (var command in commands)
        {
            if (!_byVerb.TryAdd(command.Verb, command))
            {
                throw new RefusedException(new Problem(
                    "two commands have the same verb",
                    Found: $"{_byVerb[command.Verb].GetType().FullName} and {command.GetType().FullName}",
                    Where: $"/{command.Verb}",
                    Do: "Give one of them another verb"));
            }
        }
    }

    public Task<ChatReply> AnswerAsync(string message, Person actor, Reader reader, CancellationToken cancellationToken) =>
        AnswerAsync(message, null, actor, reader, cancellationToken);

    /// <summary>The same for a message that is about a text of somebody's.</summary>
    public async Task<ChatReply> AnswerAsync(string message, string? quoted, Person actor, Reader reader, CancellationToken cancellationToken)
    {
        var words = Words(message);
        var verb = words.Count > 0 ? words[0].TrimStart('/').ToLowerInvariant() : Umbrella;
        IReadOnlyList<string> arguments = [.. words.Skip(1)];
        if (verb == Umbrella && arguments.Count > 0 && _byVerb.ContainsKey(arguments[0].ToLowerInvariant()))
        {
            (verb, arguments) = (arguments[0].ToLowerInvariant(), [.. arguments.Skip(1)]);
        }

        if (!_byVerb.TryGetValue(verb, out var command))
        {
            return ChatReply.Refused(Unknown(verb, isQuestion: words[^1].EndsWith('?')));
        }

        var own = AccessPolicy.Decide(reader, actor, DataView.Whole).Grant is { IsOwn: true } grant ? grant : null;
        if (own is not null)
        {
            await _weekly.AnsweredAsync(own, _clock.GetUtcNow(), Unanswered.AnswerWithin, cancellationToken);
        }

        var reply = await command.AnswerAsync(new(actor, reader, arguments, _clock.GetUtcNow()) { Quoted = quoted }, cancellationToken);
        // Notices are for the person themselves; an operator who asks in their name finds them with /mydata notices.
        // Nor are they taken with a form, in whose place the rest of a reply is not shown.
        return reply.IsRefusal || reply.Form is not null || own is null ? reply : await WithNoticesAsync(reply, own, cancellationToken);
    }

    private async Task<ChatReply> WithNoticesAsync(ChatReply reply, ReadGrant own, CancellationToken cancellationToken)
    {
        var notices = await _notices.TakeAsync(own, _clock.GetUtcNow(), cancellationToken);
        return reply with { Blocks = [.. notices.Select(text => new ChatBlock.Note($"For you: {text}")), .. reply.Blocks] };
    }

    private Problem Unknown(string verb, bool isQuestion) => new(
        "there is no such command",
        Found: $"/{verb}",
        Allowed: string.Join(", ", _byVerb.Keys.Order(StringComparer.Ordinal).Select(known => $"/{known}")),
        Do: isQuestion ? "To ask a question, type /coach ask before it"
            : Nearest.To(verb, _byVerb.Keys) is { } meant ? $"Did you mean /{meant}? /coach help shows all" : "Type /coach help");

    private static List<string> Words(string message)
    {
        var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (words.Count > 0 && words[0].Equals("@coachbot", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(0);
        }

        return words;
    }
}
