using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Evidence;

/// <summary>A person's evidence: what waits for them, what they answered, and their answers.</summary>
internal sealed class EvidenceCommand(Access access, EvidenceStore store, EvidenceReading reading, CoSignStore coSigns, PackLibrary packs) : IChatCommand
{
    public string Verb => "evidence";

    public string Summary => "What was proposed about you; you alone say whether it is right.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/evidence", "what waits for your look, and what you confirmed"),
        new("/evidence list <page|all>", "a further page, or the same without a limit"),
        new("/evidence confirm <n|all>", "looks right; several numbers may follow one another"),
        new("/evidence adjust <n> <rung>", "right, but at another rung: supported, executed, owned, led, multiplied, shaped; without one, shows which"),
        new("/evidence dispute <n>", "this is wrong; it is not proposed again"),
        new("/evidence lift <n>", "take a dispute back"),
        new("/evidence why <n>", "the quotes, what fired and the sum, and the history"),
        new("/evidence hide <n>", "keep it to yourself"),
        new("/evidence share <n>", "let your manager and on-call lead see it"),
        new("/evidence add", "log an achievement of your own"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, request.Form is "" or "list" or "why" ? "looked at your evidence" : $"answered for you: /evidence {string.Join(' ', request.Arguments)}", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        var all = await store.ForAsync(grant, cancellationToken);
        if (request.Form is "" or "list" && EvidencePage.Of(request.Rest) is { } page)
        {
            return EvidenceListReply.Of(request.Actor, all, packs.Practices, page);
        }

        if (request.Form == "add" && request.Arguments.Count == 1)
        {
            return request.Actor.Consent == Consent.Off ? AddReply.Off() : AddReply.Open(FormDraftStore.NewId(), request.Actor, request.Now, request.Quoted);
        }

        if (request.Form == "confirm" && (request.Arguments.Count > 2 || request.Rest.Equals("all", StringComparison.OrdinalIgnoreCase)))
        {
            return await ConfirmSeveralAsync(request, grant, all, cancellationToken);
        }

        var (item, problem) = Pick(request, all);
        return item is null ? ChatReply.Refused(problem!) : await OnOneAsync(request, grant, item, cancellationToken);
    }

    private async Task<ChatReply> OnOneAsync(ChatRequest request, ReadGrant grant, EvidenceItem item, CancellationToken cancellationToken)
    {
        switch (request.Form)
        {
            case "confirm":
                return await AnswerAsync(request, grant, item, EvidenceChange.Confirm, item.Rung, cancellationToken);
            case "dispute":
                return await AnswerAsync(request, grant, item, EvidenceChange.Dispute, item.Rung, cancellationToken);
            case "lift":
                return await AnswerAsync(request, grant, item, EvidenceChange.LiftDispute, item.Rung, cancellationToken);
            case "adjust" when request.Arguments.Count == 2:
                return AdjustReply.Of(item, packs.Practices);
            case "adjust":
                var typed = request.Arguments.Count > 2 ? request.Arguments[2].ToLowerInvariant() : "";
                return EnumText.TryParse<Involvement>(typed, out var rung)
                    ? await AnswerAsync(request, grant, item, EvidenceChange.Adjust, rung, cancellationToken)
                    : ChatReply.Refused(new Problem("adjust needs a rung", Found: typed, Allowed: string.Join(", ", EnumText.All<Involvement>()),
                        Do: $"Type /evidence adjust {item.Number} <rung>"));
            case "hide" or "share":
                await store.ShareAsync(grant, item, request.Form == "share", cancellationToken);
                return ChatReply.Of(new ChatBlock.Paragraph(request.Form == "share"
                    ? $"#{item.Number} is shared with your manager and your on-call lead once you confirmed it."
                    : $"#{item.Number} is yours alone. It still counts for your own report."));
            case "why":
                var finding = await reading.ReadAsync(grant, item, cancellationToken);
                return EvidenceWhyReply.Of(request.Actor, item, packs.Practices, finding, await coSigns.ForAsync(grant, finding.Work.Id, cancellationToken), await store.HistoryAsync(grant, item, cancellationToken));
            default:
                return ChatReply.Refused(Unknown(request.Form));
        }
    }

    private async Task<ChatReply> AnswerAsync(
        ChatRequest request, ReadGrant grant, EvidenceItem item, EvidenceChange wish, Involvement rung, CancellationToken cancellationToken)
    {
        var refusal = await store.AnswerAsync(grant, item, wish, rung, request.Now, cancellationToken);
        return refusal is not null ? ChatReply.Refused(refusal) : EvidenceAnsweredReply.Of(item, wish, rung, packs.Practices);
    }

    private async Task<ChatReply> ConfirmSeveralAsync(
        ChatRequest request, ReadGrant grant, IReadOnlyList<EvidenceItem> all, CancellationToken cancellationToken)
    {
        var isAll = request.Rest.Equals("all", StringComparison.OrdinalIgnoreCase);
        var numbers = request.Arguments.Skip(1).Select(number => number.TrimStart('#')).ToHashSet(StringComparer.Ordinal);
        var chosen = all.Where(item => isAll ? item.IsProposedByRules : item.Status == EvidenceStatus.Proposed && numbers.Contains(NumberOf(item))).ToList();
        var confirmed = 0;
        foreach (var item in chosen)
        {
            confirmed += await store.AnswerAsync(grant, item, EvidenceChange.Confirm, item.Rung, request.Now, cancellationToken) is null ? 1 : 0;
        }

        var waiting = all.Count(item => item.IsProposedByRules) - chosen.Count(item => item.IsProposedByRules);
        var left = (isAll ? chosen.Count : numbers.Count) - confirmed;
        return ChatReply.Of(
            new ChatBlock.Paragraph(confirmed == 0 && left == 0
                ? "Nothing waits for your look."
                : $"Confirmed {Wording.Count(confirmed, "piece", "pieces")}. Thank you."
                    + (left == 0 ? "" : $" {Wording.Count(left, "number was", "numbers were")} not waiting for your look, or changed meanwhile: see /evidence.")),
            new ChatBlock.Buttons(
            [
                .. waiting == 0 ? Array.Empty<Button>() : [new Button(waiting == 1 ? "Look at the last one" : $"Look at the other {waiting}", "/evidence") { Role = ButtonRole.NextStep }],
                new("See your level", "/mylevel"),
            ]));
    }

    private static string NumberOf(EvidenceItem item) => item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private (EvidenceItem? Item, Problem? Problem) Pick(ChatRequest request, IReadOnlyList<EvidenceItem> all)
    {
        if (!Forms.Any(form => form.Text.Split(' ').ElementAtOrDefault(1) == request.Form))
        {
            return (null, Unknown(request.Form));
        }

        if (request.Form == "list")
        {
            return (null, new Problem("/evidence list takes the number of a page, or all", Found: request.Rest, Allowed: "1, 2, ..., all", Do: "Type /evidence list all"));
        }

        if (request.Form == "add")
        {
            return (null, new Problem("/evidence add takes nothing: it asks", Found: request.Rest, Do: "Type /evidence add"));
        }

        if (request.Arguments.Count > (request.Form == "adjust" ? 3 : 2))
        {
            return (null, new Problem($"/evidence {request.Form} takes one number at a time", Found: request.Rest, Do: $"Type /evidence {request.Form} for each"));
        }

        var typed = request.Arguments.Count > 1 ? request.Arguments[1].TrimStart('#') : "";
        var item = all.FirstOrDefault(item => NumberOf(item) == typed);
        return item is not null
            ? (item, null)
            : (null, new Problem(
                "no evidence of yours has that number",
                Found: typed.Length == 0 ? "no number" : typed,
                Allowed: all.Count == 0 ? "you have none yet" : $"the numbers that /evidence shows, 1 to {all.Max(item => item.Number)}",
                Do: "Type /evidence to see them"));
    }

    private Problem Unknown(string form)
    {
        var known = Forms.Select(one => one.Text.Split(' ').ElementAtOrDefault(1)).OfType<string>().ToList();
        return new(
            "/evidence has no such form", Found: form, Allowed: string.Join(", ", known),
            Do: Nearest.To(form, known) is { } meant ? $"Did you mean /evidence {meant}?" : "Type /coach help");
    }
}
