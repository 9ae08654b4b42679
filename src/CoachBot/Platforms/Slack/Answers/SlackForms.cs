using System.Text.Json.Nodes;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Platforms.Slack.Inbound;
using CoachBot.Platforms.Slack.Rendering;
using CoachBot.Storage;

namespace CoachBot.Platforms.Slack.Answers;

/// <summary>Opens the form that a reply comes with, where somebody just did something that may open one.</summary>
internal sealed class SlackForms(SlackViews views, AccountStore accounts)
{
    /// <summary>What is left to say: nothing once the form is open, else the reply itself, which says how to go on.</summary>
    public async Task<SlackAnswer> OpenedAsync(SlackInbound inbound, string? triggerId, ChatReply reply, CancellationToken cancellationToken) =>
        reply.Form is { } form && triggerId is not null && await views.OpenAsync(inbound.Workspace, triggerId, await ViewAsync(inbound.Workspace, form, cancellationToken), cancellationToken)
            ? SlackAnswer.Nothing
            : SlackAnswer.Of(inbound, reply);

    /// <summary>A page of a form as a modal.</summary>
    public async Task<JsonObject> ViewAsync(string workspace, ChatForm form, CancellationToken cancellationToken)
    {
        PersonId[] chosen = [.. form.Fields.OfType<FormField.People>().SelectMany(field => field.Values).Distinct(StringComparer.Ordinal).Select(id => new PersonId(id))];
        IReadOnlyDictionary<PersonId, string> users =
            chosen.Length == 0 ? new Dictionary<PersonId, string>() : await accounts.OfPeopleAsync(SlackPeople.Platform, workspace, chosen, cancellationToken);
        return SlackView.Form(form, id => users.GetValueOrDefault(new PersonId(id)));
    }
}
