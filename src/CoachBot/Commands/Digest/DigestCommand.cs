using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Weekly;
using CoachBot.Weekly;

namespace CoachBot.Commands.Digest;

/// <summary>A manager's digest on demand.</summary>
internal sealed class DigestCommand(DigestReader digests) : IChatCommand
{
    private const string Last = "last";

    public string Verb => "digest";

    public string Summary => "For managers: what your reports share, open work that would suit them, and a question for each.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/digest", "this week so far; each of your reports sees that you looked, and their own line"),
        new("/digest last", "the week before"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var isLast = request.Form == Last;
        if (request.Arguments.Count > (isLast ? 1 : 0))
        {
            return ChatReply.Refused(new Problem("/digest has no such form", Found: string.Join(' ', request.Arguments), Allowed: Last,
                Do: Nearest.To(request.Form, [Last]) is { } meant && !isLast ? $"Did you mean /digest {meant}?" : "Type /digest"));
        }

        var week = DigestWeek.At(request.Actor, request.Now);
        return await OfAsync(request, isLast ? week.Plus(-1) : week, isLast, cancellationToken);
    }

    private async Task<ChatReply> OfAsync(ChatRequest request, IsoWeek week, bool isLast, CancellationToken cancellationToken)
    {
        var read = await digests.OneAsync(request.Reader, week, request.Now, cancellationToken);
        if (read?.Digest is not { } digest)
        {
            return ChatReply.Refused(read?.Refusal ?? DigestErrors.NoReports);
        }

        await digests.LookedAsync(read, week, request.Now, cancellationToken);
        var blocks = await digests.WordedAsync(digest, cancellationToken);
        return new([.. blocks[..^1], new ChatBlock.Buttons([isLast ? new("This week", "/digest") : new("The week before", "/digest last")]), blocks[^1]]);
    }
}
