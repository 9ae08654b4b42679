using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.OnCall;

/// <summary>Takes the pages of an incident's log, keeps what was answered, and logs it once.</summary>
internal sealed class LogForm(Access access, FormDraftStore drafts, PeopleStore people, EvidencePreview preview, IncidentStore incidents, WorkIntake intake, PackLibrary packs)
    : IChatForm
{
    public string Id => LogPages.FormId;

    public async Task<FormResult> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var directory = await people.DirectoryAsync(cancellationToken);
        var lead = request.Chat.Actor;
        if (LogPolicy.WhyNot(lead, directory) is { } problem)
        {
            return new FormResult.Done(ChatReply.Refused(problem));
        }

        var page = DraftPage.Of(request.State);
        var did = page?.Number == 3 ? "logged an incident as you" : "filled in the log of an incident as you";
        var decision = await access.AskAsync(request.Chat.Reader, lead, DataView.Whole, did, cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return new FormResult.Done(ChatReply.Refused(decision.Refusal!));
        }

        return page switch
        {
            { Number: 1 } => await TakeFirstAsync(request, page, grant, directory, cancellationToken),
            { Number: 2 } => await TakeSecondAsync(request, page, grant, directory, cancellationToken),
            { Number: 3 } => await LogAsync(request, page, grant, directory, cancellationToken),
            _ => DraftPage.Gone(LogPages.Begin),
        };
    }

    private async Task<FormResult> TakeFirstAsync(FormRequest request, DraftPage page, ReadGrant grant, PersonDirectory directory, CancellationToken cancellationToken)
    {
        if (await LoggedAsync(request, page, cancellationToken) is { } done)
        {
            return done;
        }

        var before = await drafts.FindAsync<LogDraft>(grant, Id, page.Draft, cancellationToken);
        var draft = new LogDraft
        {
            Title = request.One(LogFields.Title),
            StartDay = request.One(LogFields.StartDay),
            StartTime = request.One(LogFields.StartTime),
            EndDay = request.One(LogFields.EndDay),
            EndTime = request.One(LogFields.EndTime),
            Scope = request.One(LogFields.Scope),
            What = request.One(LogFields.What).ReplaceLineEndings("\n"),
            People = [.. request.All(LogFields.People).Distinct(StringComparer.Ordinal)],
            Parts = (before ?? new()).Parts,
        };
        var (facts, problems) = LogFacts.Of(draft, request.Chat.Actor, directory, request.Chat.Now);
        if (facts is null)
        {
            return new FormResult.Wrong([.. problems]);
        }

        await drafts.SaveAsync(grant, Id, page.Draft, draft, cancellationToken);
        return new FormResult.Next(LogPages.Second(page.Next(draft.Asked), draft, facts));
    }

    private async Task<FormResult> TakeSecondAsync(FormRequest request, DraftPage page, ReadGrant grant, PersonDirectory directory, CancellationToken cancellationToken)
    {
        var lead = request.Chat.Actor;
        var before = await drafts.FindAsync<LogDraft>(grant, Id, page.Draft, cancellationToken);
        if (before is null || before.Asked != page.Asked || LogFacts.Of(before, lead, directory, request.Chat.Now).Facts is not { } facts)
        {
            return await LoggedAsync(request, page, cancellationToken) ?? DraftPage.Gone(LogPages.Begin);
        }

        var draft = LogParts.Read(before, request);
        if (LogParts.Check(draft, facts, LocalTime.ZoneOf(lead)) is { Count: > 0 } problems)
        {
            return new FormResult.Wrong([.. problems]);
        }

        await drafts.SaveAsync(grant, Id, page.Draft, draft, cancellationToken);
        var item = LogText.Of(KeyOf(request, page), draft, facts, lead);
        return new FormResult.Next(LogPages.Third(page.Next(TextOf(item)), item, facts, preview.Of(item, directory), packs.Practices));
    }

    private async Task<FormResult> LogAsync(FormRequest request, DraftPage page, ReadGrant grant, PersonDirectory directory, CancellationToken cancellationToken)
    {
        var lead = request.Chat.Actor;
        var draft = await drafts.FindAsync<LogDraft>(grant, Id, page.Draft, cancellationToken);
        if (draft is null || LogFacts.Of(draft, lead, directory, request.Chat.Now).Facts is not { } facts
            || LogParts.Check(draft, facts, LocalTime.ZoneOf(lead)).Count > 0)
        {
            return await LoggedAsync(request, page, cancellationToken) ?? DraftPage.Gone(LogPages.Begin);
        }

        // What was seen is what is logged.
        var item = LogText.Of(KeyOf(request, page), draft, facts, lead);
        if (TextOf(item) != page.Asked)
        {
            return DraftPage.Gone(LogPages.Begin);
        }

        await intake.TakeAsync([item], () => { }, cancellationToken);
        await drafts.ForgetAsync(grant, page.Draft, cancellationToken);
        return new FormResult.Done(LogReply.Logged(item.Key, item.Title));
    }

    // The draft is gone, but what came of it stands: sent once more, it is answered the same.
    private async Task<FormResult?> LoggedAsync(FormRequest request, DraftPage page, CancellationToken cancellationToken)
    {
        var key = KeyOf(request, page);
        return await incidents.TitleAsync(key, cancellationToken) is { } title ? new FormResult.Done(LogReply.Logged(key, title)) : null;
    }

    private static WorkKey KeyOf(FormRequest request, DraftPage page) => ChatSource.KeyOf(ChatSource.Log, request.Chat.Actor.Id, page.Draft);

    private static string TextOf(WorkItem item) => StableHash.Of(item.Text)[..8];
}
