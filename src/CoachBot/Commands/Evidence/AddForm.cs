using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Evidence;

/// <summary>Takes an achievement that somebody logs of their own, shows what it would propose, and stores it once.</summary>
internal sealed class AddForm(Access access, FormDraftStore drafts, PeopleStore people, EvidencePreview preview, IncidentStore stored, WorkIntake intake, PackLibrary packs) : IChatForm
{
    public string Id => AddReply.FormId;

    public async Task<FormResult> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var person = request.Chat.Actor;
        var decision = await access.AskAsync(request.Chat.Reader, person, DataView.Whole, "added an achievement for you", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return new FormResult.Done(ChatReply.Refused(decision.Refusal!));
        }

        if (person.Consent == Consent.Off)
        {
            return new FormResult.Done(AddReply.Off());
        }

        return DraftPage.Of(request.State) switch
        {
            { Number: 1 } page => await PreviewAsync(request, page, grant, cancellationToken),
            { Number: 2 } page => await AddAsync(request, page, grant, cancellationToken),
            _ => DraftPage.Gone(AddReply.Command),
        };
    }

    private async Task<FormResult> PreviewAsync(FormRequest request, DraftPage page, ReadGrant grant, CancellationToken cancellationToken)
    {
        var person = request.Chat.Actor;
        var key = KeyOf(person, page);
        if (await stored.TitleAsync(key, cancellationToken) is { } title)
        {
            return new FormResult.Done(AddReply.Added(title, key));
        }

        var draft = AddDraft.Read(request);
        if (draft.Check(person, request.Chat.Now) is { Count: > 0 } problems)
        {
            return new FormResult.Wrong([.. problems]);
        }

        await drafts.SaveAsync(grant, Id, page.Draft, draft, cancellationToken);
        var item = draft.ToItem(key, person, request.Chat.Now);
        return new FormResult.Next(AddReply.Preview(page.Next(Asked(item)), item, preview.Of(item, await people.DirectoryAsync(cancellationToken)), person, packs.Practices));
    }

    private async Task<FormResult> AddAsync(FormRequest request, DraftPage page, ReadGrant grant, CancellationToken cancellationToken)
    {
        var person = request.Chat.Actor;
        var key = KeyOf(person, page);
        var draft = await drafts.FindAsync<AddDraft>(grant, Id, page.Draft, cancellationToken);
        if (draft is null && await stored.TitleAsync(key, cancellationToken) is { } title)
        {
            return new FormResult.Done(AddReply.Added(title, key));
        }

        if (draft is null || draft.ToItem(key, person, request.Chat.Now) is not { } item || Asked(item) != page.Asked)
        {
            return DraftPage.Gone(AddReply.Command);
        }

        await intake.TakeAsync([item], () => { }, cancellationToken);
        await drafts.ForgetAsync(grant, page.Draft, cancellationToken);
        return new FormResult.Done(AddReply.Added(item.Title, key));
    }

    private static WorkKey KeyOf(Person person, DraftPage page) => ChatSource.KeyOf(ChatSource.Self, person.Id, page.Draft);

    private static string Asked(WorkItem item) => StableHash.Of(item.Text)[..8];
}
