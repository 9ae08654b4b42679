using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.MyData;

/// <summary>What is on record about a person, and who looked at it.</summary>
internal sealed class MyDataCommand(Access access, AccessLogStore log, NoticeStore notices) : IChatCommand
{
    private const int Shown = 20;

    public string Verb => "mydata";

    public string Summary => "Who looked at your data.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/mydata who", "who looked at your data or acted on it, when, and by what right"),
        new("/mydata who all", "the same without a limit"),
        new("/mydata notices", "what waits to be told to you"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (request.Form is not ("" or "who" or "notices"))
        {
            return ChatReply.Refused(new Problem("/mydata has no such form", Found: request.Form, Allowed: "who, who all, notices", Do: "Type /mydata who"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, request.Form == "notices" ? "looked at what waits to be told to you" : "looked at who looked", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        return request.Form == "notices"
            ? await NoticesAsync(grant, cancellationToken)
            : await WhoAsync(request, grant, request.Rest.Equals("all", StringComparison.OrdinalIgnoreCase) ? int.MaxValue : Shown, cancellationToken);
    }

    // The person's own notices come with every answer, this one too.
    private async Task<ChatReply> NoticesAsync(ReadGrant grant, CancellationToken cancellationToken)
    {
        var waiting = grant.IsOwn ? [] : await notices.WaitingAsync(grant, cancellationToken);
        return waiting.Count == 0
            ? ChatReply.Of(new ChatBlock.Paragraph("Nothing else waits."))
            : ChatReply.Of(new ChatBlock.Bullets([.. waiting.Select(text => new Bullet(text))]));
    }

    private async Task<ChatReply> WhoAsync(ChatRequest request, ReadGrant grant, int most, CancellationToken cancellationToken)
    {
        var (rows, earlier) = await log.ForAsync(grant, most, cancellationToken);
        return rows.Count == 0
            ? ChatReply.Of(new ChatBlock.Paragraph("Nobody but you has looked at your data."))
            : ChatReply.Of(
                new ChatBlock.Heading("Who looked at your data"),
                new ChatBlock.Bullets([.. rows.Select(row => new Bullet(
                    $"{Wording.Moment(row.At, request.Actor)}  {row.Reader} ({row.Standing}): {row.Did}", row.Reason is null ? "" : $"reason: {row.Reason}"))]),
                new ChatBlock.Note(earlier == 0 ? "That is all." : $"{earlier} earlier: /mydata who all"));
    }
}
