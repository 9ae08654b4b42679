using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Evidence;

/// <summary>Takes the rung at which a person says that a piece of their evidence is right.</summary>
internal sealed class AdjustForm(Access access, EvidenceStore store, PackLibrary packs) : IChatForm
{
    public string Id => AdjustReply.FormId;

    public async Task<FormResult> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var chat = request.Chat;
        var decision = await access.AskAsync(chat.Reader, chat.Actor, DataView.Whole, "answered for you: /evidence adjust", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return new FormResult.Done(ChatReply.Refused(decision.Refusal!));
        }

        var item = (await store.ForAsync(grant, cancellationToken)).FirstOrDefault(item => AdjustReply.StateOf(item) == request.State);
        if (item is null)
        {
            return new FormResult.Done(ChatReply.Refused(new("this evidence has changed meanwhile, and nothing was saved", Do: "Look again: /evidence")));
        }

        if (!EnumText.TryParse<Involvement>(request.One(AdjustReply.Rung), out var rung))
        {
            return new FormResult.Wrong([new(AdjustReply.Rung, $"Choose a rung: {string.Join(", ", EnumText.All<Involvement>())}.")]);
        }

        return await store.AnswerAsync(grant, item, EvidenceChange.Adjust, rung, chat.Now, cancellationToken) is { } refusal
            ? new FormResult.Wrong([new(AdjustReply.Rung, refusal.ToString())])
            : new FormResult.Done(EvidenceAnsweredReply.Of(item, EvidenceChange.Adjust, rung, packs.Practices));
    }
}
