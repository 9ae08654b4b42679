using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.MyData;

/// <summary>What is on record about a person, and who looked at it.</summary>
internal sealed class MyDataCommand(Access access, AccessLogStore log) : IChatCommand
{
    private const int Shown = 20;

    public string Verb => "mydata";

    public string Summary => "Who looked at your data.";

    public IReadOnlyList<CommandForm> Forms => [new("/mydata who", "who looked at your evidence, when, and by what right")];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (request.Form is not ("" or "who"))
        {
            return ChatReply.Refused(new Problem("/mydata has no such form", Found: request.Form, Allowed: "who", Do: "Type /mydata who"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "access log", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        var rows = await log.ForAsync(grant, Shown, cancellationToken);
        return rows.Count == 0
            ? ChatReply.Of(new ChatBlock.Paragraph("Nobody but you has looked at your data."))
            : ChatReply.Of(
                new ChatBlock.Heading("Who looked at your data"),
                new ChatBlock.Bullets([.. rows.Select(row => new Bullet(
                    $"{Wording.Moment(row.At, request.Actor)}  {row.Reader} ({row.Standing}): {row.LookedAt}", row.Reason is null ? "" : $"reason: {row.Reason}"))]));
    }
}
