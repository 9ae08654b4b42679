using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.Evidence;

/// <summary>The answer to <c>/evidence why &lt;n&gt;</c>: everything on record about one piece, and what it rests on.</summary>
internal static class EvidenceWhyReply
{
    public static ChatReply Of(Person reader, EvidenceItem item, PracticeCatalogue practices, EvidenceFinding finding, IReadOnlyList<CoSign> coSigns, IReadOnlyList<EvidenceEvent> history)
    {
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"#{item.Number}  {practices.TitleOf(item.Practice)} in {item.Work.ExternalId}"));
        blocks.Add(new ChatBlock.Paragraph(item.Title));
        blocks.AddRange(item.Quotes.Select(quote => new ChatBlock.Quote(quote.Text, $"{Wording.Citation(item)}, revision {quote.Revision}, character {quote.Span.Start}")));
        if (item.Status == EvidenceStatus.Proposed)
        {
            blocks.Add(new ChatBlock.Buttons(
            [
                new("Looks right", $"/evidence confirm {item.Number}") { Role = ButtonRole.NextStep },
                new("Adjust", $"/evidence adjust {item.Number}"), new("This is wrong", $"/evidence dispute {item.Number}"),
            ]));
        }

        blocks.AddRange(EvidenceReasons.Of(item, finding));
        blocks.Add(new ChatBlock.Heading("On record"));
        blocks.Add(new ChatBlock.Facts(
        [
            new("status", EnumText.Of(item.Status)),
            new("rung", $"{Wording.Rung(item.Rung)} (proposed {Wording.Rung(item.ProposedRung)}; the scope allows up to {Wording.Rung(item.Cap)})"),
            new("found by", item.FoundBy is { } model ? $"{model}, not by the rules" : "the rules"),
            new("vouched for", VouchedBy(item, finding.Work.Item, coSigns)),
            new("shared", item.Shared ? "yes, once confirmed" : "no"),
            new("practice", practices.Find(item.Practice)?.Summary ?? item.Practice.Value),
            new("id", item.Id.Value),
        ]));
        blocks.Add(new ChatBlock.Bullets([.. history.Select(row => new Bullet(
            $"{Wording.Moment(row.At, reader)}  {EnumText.Of(row.Change)}: {(row.From is { } from ? $"{EnumText.Of(from)} → " : "")}{EnumText.Of(row.To)}, {Wording.Rung(row.Rung)}",
            ActorOf(row)))]));
        return new(blocks.ToImmutable());
    }

    private static string VouchedBy(EvidenceItem item, WorkItem work, IReadOnlyList<CoSign> coSigns)
    {
        var logger = work.Kind == WorkKind.IncidentLog && work.BroughtBy is { } by && by != item.Person
            ? work.Participants.First(participant => participant.Person == by).Name
            : null;
        IEnumerable<string> words = [.. logger is null ? [] : new[] { $"{logger} logged it" }, .. coSigns.Select(sign => $"{sign.Name} was there too ({Wording.Day(sign.At)})")];
        return string.Join(": ", new[] { Wording.Vouched(item.Corroboration), string.Join(", ", words) }.Where(part => part.Length > 0));
    }

    private static string ActorOf(EvidenceEvent row) => row.Actor switch
    {
        EvidenceEvent.System => "from the source",
        ReadGrant.OperatorId => "by the operator of this server, speaking for you",
        _ => "by you",
    };
}
