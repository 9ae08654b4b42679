using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Postmortem;

/// <summary>Takes a pasted postmortem, shows what it would propose for whom, and stores it once.</summary>
internal sealed class PostmortemForm(
    Access access, FormDraftStore drafts, PeopleStore people, EvidencePreview preview, IncidentStore stored, WorkIntake intake, PackLibrary packs, IEnumerable<IWorkSource> sources)
    : IChatForm
{
    private readonly PastedText _texts = new(sources);

    public string Id => PostmortemReply.FormId;

    public async Task<FormResult> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var decision = await access.AskAsync(request.Chat.Reader, request.Chat.Actor, DataView.Whole, "pasted a postmortem as you", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return new FormResult.Done(ChatReply.Refused(decision.Refusal!));
        }

        if (DraftPage.Of(request.State) is not { Number: 1 or 2 } page)
        {
            return DraftPage.Gone(PostmortemReply.Command);
        }

        var key = ChatSource.KeyOf(ChatSource.Pasted, request.Chat.Actor.Id, page.Draft);
        return await stored.TitleAsync(key, cancellationToken) is { } title ? new FormResult.Done(PostmortemReply.Stored(title, key))
            : page.Number == 1 ? await PreviewAsync(request, page, key, grant, cancellationToken)
            : await StoreAsync(request, page, key, grant, cancellationToken);
    }

    private async Task<FormResult> PreviewAsync(FormRequest request, DraftPage page, WorkKey key, ReadGrant grant, CancellationToken cancellationToken)
    {
        var draft = PastedDraft.Read(request);
        var (item, problems) = _texts.Read(draft, key, request.Chat.Actor, request.Chat.Now);
        if (item is null)
        {
            return new FormResult.Wrong(problems);
        }

        await drafts.SaveAsync(grant, Id, page.Draft, draft, cancellationToken);
        var directory = await people.DirectoryAsync(cancellationToken);
        return new FormResult.Next(PostmortemReply.Preview(page.Next(Asked(item)), item, preview.Of(item, directory), directory, packs.Practices));
    }

    private async Task<FormResult> StoreAsync(FormRequest request, DraftPage page, WorkKey key, ReadGrant grant, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync<PastedDraft>(grant, Id, page.Draft, cancellationToken);
        if (draft is null || _texts.Read(draft, key, request.Chat.Actor, request.Chat.Now).Item is not { } item || Asked(item) != page.Asked)
        {
            return DraftPage.Gone(PostmortemReply.Command);
        }

        await intake.TakeAsync([item], () => { }, cancellationToken);
        await drafts.ForgetAsync(grant, page.Draft, cancellationToken);
        return new FormResult.Done(PostmortemReply.Stored(item.Title, key));
    }

    private static string Asked(WorkItem item) => StableHash.Of(item.Text)[..8];
}
