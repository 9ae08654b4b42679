using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Storage;

namespace CoachBot.Commands.OnCall;

/// <summary>The answers to <c>/oncall</c> and to "I was there".</summary>
internal static class IncidentsReply
{
    private const int PageSize = 5;

    private static readonly Button Log = new("Log an incident", LogPages.Begin);

    public static ChatReply Off() => ChatReply.Of(
        new ChatBlock.Paragraph("CoachBot is off for you, so it does not keep which incidents you took part in, and your word cannot vouch for anybody."),
        new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]));

    public static ChatReply Of(Person person, IReadOnlyList<Incident> incidents, int page)
    {
        ImmutableArray<Button> forLeads = LogPolicy.IsLead(person) ? [Log] : [];
        if (person.Consent == Consent.Off)
        {
            var off = Off();
            return forLeads.IsEmpty ? off : off with { Blocks = [.. off.Blocks, new ChatBlock.Buttons(forLeads)] };
        }

        if (incidents.Count == 0)
        {
            var none = new ChatBlock.Paragraph("No incident of the last 90 days names you as having been there. They come from postmortems and from what on-call leads log.");
            return forLeads.IsEmpty ? ChatReply.Of(none) : ChatReply.Of(none, new ChatBlock.Buttons(forLeads));
        }

        var pages = (incidents.Count + PageSize - 1) / PageSize;
        page = Math.Min(page, pages);
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading("Incidents of the last 90 days that you took part in"));
        foreach (var incident in incidents.Skip((page - 1) * PageSize).Take(PageSize))
        {
            blocks.Add(new ChatBlock.Bullets([new(incident.Title, $"{incident.ExternalId}, {Wording.Day(incident.DoneAt)}, as {string.Join(", ", incident.Roles.Select(RoleOf))}")]));
            blocks.Add(incident.IsBrought
                ? new ChatBlock.Note("You brought it in, and that vouches for the others.")
                : new ChatBlock.Buttons([new("I was there", $"/oncall there {incident.Key}")]));
        }

        blocks.Add(new ChatBlock.Note("“I was there” vouches for the others whom the incident names, never for you. They see that it was you; twice is once."));
        ImmutableArray<Button> turns = [.. page > 1 ? [new Button("Newer", $"/oncall list {page - 1}")] : Array.Empty<Button>(),
            .. page < pages ? [new Button("Older", $"/oncall list {page + 1}")] : Array.Empty<Button>(), .. forLeads];
        if (!turns.IsEmpty)
        {
            blocks.Add(new ChatBlock.Buttons(turns));
        }

        return new(blocks.ToImmutable());
    }

    /// <summary>The same whoever of them uses CoachBot.</summary>
    public static ChatReply Signed(string title, Person? about) => ChatReply.Of(
        new ChatBlock.Paragraph(about is null
            ? $"Noted: you were there, “{title}”. That vouches for the others whom it names."
            : $"Noted: you were there with {about.Name}, “{title}”. That vouches for their part."),
        new ChatBlock.Note("It says that they were part of it, and nothing about how well anybody did. They see that it was you."));

    private static string RoleOf(string role) => role switch
    {
        "actor" => "named in the text",
        "shadow" => "shadow or observer",
        _ => role,
    };
}
