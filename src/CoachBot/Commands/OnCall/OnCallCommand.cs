using System.Globalization;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Work;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.OnCall;

/// <summary>The incidents that people took part in: leads log them, and whoever was there vouches for the others.</summary>
internal sealed class OnCallCommand(Access access, PeopleStore people, IncidentStore incidents, FormDraftStore drafts, Vouching vouching) : IChatCommand
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(90);

    public string Verb => "oncall";

    public string Summary => "The incidents you took part in; on-call leads log them.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/oncall", "the incidents of the last 90 days that you took part in"),
        new("/oncall list <page>", "the same, further back"),
        new("/oncall log", "log an incident and who did what in it, for on-call leads; goes on with your draft if there is one"),
        new("/oncall log new", "log an incident and forget the draft"),
        new("/oncall there <incident>", "I was there: vouches for the others who were"),
        new("/oncall there <incident> @<person>", "the same for one of them"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) => request.Form switch
    {
        "" => await ListAsync(request, 1, cancellationToken),
        "list" when int.TryParse(request.Rest, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 => await ListAsync(request, page, cancellationToken),
        "log" when request.Rest.ToLowerInvariant() is "" or "new" or "draft" => await LogAsync(request, cancellationToken),
        "there" when request.Arguments.Count > 1 => await ThereAsync(request, cancellationToken),
        "list" => ChatReply.Refused(new("/oncall list takes the number of a page", Found: request.Rest, Do: "Type /oncall list 2")),
        "log" => ChatReply.Refused(new("/oncall log takes nothing, or new", Found: request.Rest, Do: "Type /oncall log")),
        "there" => ChatReply.Refused(new("/oncall there needs an incident", Do: "Type /oncall to see yours")),
        _ => ChatReply.Refused(new("/oncall has no such form", Found: request.Form, Allowed: "list, log, there",
            Do: Nearest.To(request.Form, ["list", "log", "there"]) is { } meant ? $"Did you mean /oncall {meant}?" : "Type /coach help")),
    };

    private async Task<ChatReply> ListAsync(ChatRequest request, int page, CancellationToken cancellationToken)
    {
        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "looked at the incidents you took part in", cancellationToken);
        return decision.Grant is not { } grant
            ? ChatReply.Refused(decision.Refusal!)
            : IncidentsReply.Of(request.Actor, await incidents.ForAsync(grant, request.Now - Shown, cancellationToken), page);
    }

    private async Task<ChatReply> LogAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (LogPolicy.WhyNot(request.Actor, await people.DirectoryAsync(cancellationToken)) is { } problem)
        {
            return ChatReply.Refused(problem);
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "opened the log of an incident as you", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        var way = request.Rest.ToLowerInvariant();
        if (way == "new")
        {
            await drafts.ForgetAllAsync(grant, LogPages.FormId, cancellationToken);
        }

        var kept = await drafts.NewestAsync(grant, LogPages.FormId, cancellationToken);
        var draft = kept is null ? null : await drafts.FindAsync<LogDraft>(grant, LogPages.FormId, kept.Id, cancellationToken);
        return draft is null ? LogReply.Open(FormDraftStore.NewId(), new(), request.Actor)
            : way == "draft" ? LogReply.Open(kept!.Id, draft, request.Actor)
            : LogReply.Offer(draft, kept!, request.Actor);
    }

    private async Task<ChatReply> ThereAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "said that you were there", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        if (request.Actor.Consent == Consent.Off)
        {
            return IncidentsReply.Off();
        }

        var (typed, name) = Split(request);
        var (about, problem) = name.Length == 0 ? (null, null) : PersonChoice.Find(await people.DirectoryAsync(cancellationToken), name);
        if (problem is not null)
        {
            return ChatReply.Refused(problem);
        }

        // A key is typed as it is shown, with or without its source; a copy has no entry of its own.
        var mine = await incidents.ForAsync(grant, DateTimeOffset.MinValue, cancellationToken);
        var meant = mine.Where(incident => incident.Key.ToString() == typed || incident.ExternalId.Equals(typed, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (meant.Count > 1)
        {
            return ChatReply.Refused(new("several incidents of yours have that key", Found: typed, Allowed: string.Join(", ", meant.Select(incident => incident.Key)), Do: "Type one of these"));
        }

        var work = meant.Count == 1 ? meant[0].Key : KeyIn(typed);
        return await vouching.SignAsync(grant, request.Actor, WorkId.For(work), about, cancellationToken) is { } refusal
            ? ChatReply.Refused(refusal)
            : IncidentsReply.Signed(meant.Count == 1 ? meant[0].Title : typed, about);
    }

    private static (string Incident, string Person) Split(ChatRequest request)
    {
        var words = request.Arguments.Skip(1).ToList();
        var at = words.FindIndex(word => word.StartsWith('@'));
        return at < 0 ? (request.Rest, "") : (string.Join(' ', words.Take(at)), string.Join(' ', words.Skip(at)));
    }

    private static WorkKey KeyIn(string typed) => typed.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
        ? new(typed[..slash], typed[(slash + 1)..])
        : new("", typed);
}
