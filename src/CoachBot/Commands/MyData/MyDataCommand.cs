using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Pipeline;
using CoachBot.Storage;
using CoachBot.Weekly;

namespace CoachBot.Commands.MyData;

/// <summary>What is on record about a person, who looked at it, and what they can do about it.</summary>
internal sealed class MyDataCommand(
    Access access, DigestLines digest, AccessLogStore log, NoticeStore notices, SettingsStore settings, SettingsChange change, PersonRecord record, PersonExport export,
    ConsentChoice choice) : IChatCommand
{
    private const int Shown = 20;

    private static readonly string[] Known = ["who", "who all", "digest", "digest last", "notices", "export", "pause", "delete"];

    public string Verb => "mydata";

    public string Summary => "What is on record about you, who looked at it, and how to take it along, pause it or delete it.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/mydata", "what is on record about you, in numbers"),
        new("/mydata who", "who looked at your data or acted on it, when, and by what right"),
        new("/mydata who all", "the same without a limit"),
        new("/mydata digest", "every line about you in your manager's weekly digest, word for word"),
        new("/mydata digest last", "the same in that of the week before"),
        new("/mydata notices", "what waits to be told to you"),
        new("/mydata export", "everything on record about you as one file"),
        new("/mydata pause <n> weeks", "no weekly message for so long; or until <yyyy-mm-dd>; or off"),
        new("/mydata delete", "what deleting takes away and what stays; it asks before it does"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (Did(request) is not { } did)
        {
            return ChatReply.Refused(new Problem("/mydata has no such form", Found: string.Join(' ', request.Arguments), Allowed: string.Join(", ", Known),
                Do: Nearest.To(request.Form, Known) is { } meant && meant != request.Form ? $"Did you mean /mydata {meant}?" : "Type /mydata"));
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, did, cancellationToken);
        return decision.Grant is not { } grant ? ChatReply.Refused(decision.Refusal!) : await AnswerAsync(request, grant, cancellationToken);
    }

    // What it is called where the person reads who looked; null for what is no form.
    private static string? Did(ChatRequest request) => (request.Form, request.Rest.ToLowerInvariant()) switch
    {
        ("", _) => "looked at what is on record about you",
        ("who", "" or "all") => "looked at who looked",
        ("digest", "" or "last") => "looked at what your manager's digest says about you",
        ("notices", "") => "looked at what waits to be told to you",
        ("export", "") => "exported everything that is on record about you",
        ("pause", "") => "looked at your settings",
        ("pause", var until) => $"chose for you: pause {until}",
        ("delete", "") => "looked at what deleting would take away",
        ("delete", "confirm") => "deleted your data",
        _ => null,
    };

    private async Task<ChatReply> AnswerAsync(ChatRequest request, ReadGrant grant, CancellationToken cancellationToken)
    {
        var own = await settings.OfAsync(grant, cancellationToken);
        switch (request.Form)
        {
            case "":
                return MyDataReply.Of(own, await record.CountAsync(grant, cancellationToken), await digest.GoalAsync(grant, request.Actor, cancellationToken), request.Now);
            case "digest":
                return await digest.OfAsync(request.Actor, isLast: request.Rest.Length > 0, request.Now, cancellationToken);
            case "notices":
                return await NoticesAsync(grant, cancellationToken);
            case "export":
                return MyDataReply.Exported(request.Actor, await export.OfAsync(grant, request.Now, cancellationToken), request.Now);
            case "pause":
                return await PauseAsync(request, grant, own, cancellationToken);
            case "delete" when request.Rest.Length == 0:
                return DeleteReply.Ask(own, await record.CountAsync(grant, cancellationToken));
            case "delete":
                return await choice.DeleteAsync(grant, request.Now, cancellationToken) is { } refusal ? ChatReply.Refused(refusal) : DeleteReply.Done();
            default:
                return await WhoAsync(request, grant, request.Rest.Equals("all", StringComparison.OrdinalIgnoreCase) ? int.MaxValue : Shown, cancellationToken);
        }
    }

    private async Task<ChatReply> PauseAsync(ChatRequest request, ReadGrant grant, PersonSettings own, CancellationToken cancellationToken)
    {
        if (request.Arguments.Count == 1)
        {
            return PauseReply.Of(own, request.Now);
        }

        var (wish, problem) = PauseWords.Read([.. request.Arguments.Skip(1)], own.Today(request.Now));
        if (wish is null)
        {
            return ChatReply.Refused(problem!);
        }

        await change.SaveAsync(grant, new() { Pause = wish }, cancellationToken);
        return PauseReply.Saved(await settings.OfAsync(grant, cancellationToken), request.Now);
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
