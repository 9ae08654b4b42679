using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline;

namespace CoachBot.Commands.Evidence;

/// <summary>What of a work item's newest revision counts for a piece of evidence, the sum, and what does not count and why.</summary>
internal static class EvidenceReasons
{
    public static IEnumerable<ChatBlock> Of(EvidenceItem item, EvidenceFinding finding)
    {
        var revision = Wording.Number(finding.Work.Revision);
        if (item.FoundBy is { } model && finding.Silence == Silence.NotTold)
        {
            yield return new ChatBlock.Heading($"Found by {model}, by revision {revision}");
            yield return new ChatBlock.Paragraph(
                "A language model read the sentence so; the rules do not find the practice in it. They checked that it stands there word for word, tells something done, "
                + "tells it of you, and ties no cause to a person.");
            yield return new ChatBlock.Note("The rung is at most the one that the rules give your part in this work. It is never ticked for you, and counts like any other once you say that it is right.");
        }
        else if (finding.Silence is { } silence)
        {
            yield return new ChatBlock.Heading($"Counts for nothing by revision {revision}");
            yield return new ChatBlock.Paragraph($"{Told(silence, finding)} What is on record stays as it was read.");
        }
        else
        {
            yield return new ChatBlock.Heading($"What counts, by revision {revision}");
            yield return new ChatBlock.Bullets([.. finding.Parts.SelectMany(part => Signs(part, finding.Work.Item)).Take(EvidenceBuilder.QuotesKept)]);
            yield return new ChatBlock.Paragraph(Sum(finding.Parts));
            yield return new ChatBlock.Note(Meaning(item, finding.Parts));
        }

        if (finding.Uncounted.Count > 0)
        {
            yield return new ChatBlock.Heading("What does not count");
            yield return new ChatBlock.Bullets([.. finding.Uncounted.Select(hit => Uncounted(hit, finding.Work.Item.Text))]);
        }
    }

    private static IEnumerable<Bullet> Signs(EvidencePart part, WorkItem item) => part.Shown.Acts.Count > 0
        ? part.Shown.Acts.Select(act => new Bullet(
            $"“{ExplainedHit.Line(act.Hit.Phrase.In(item.Text))}”: {ExplainedHit.WorthOf(act.Hit)}",
            $"{ExplainedHit.ReasonOf(act.Hit.Reason)}; {Yours(act.By, item.Kind)}; {Reached(act, part, item.Scope.Cap())}"))
        : part.Shown.Quotes.Select(line => new Bullet(
            $"“{ExplainedHit.Line(line.In(item.Text))}”: your part is this work, {ExplainedHit.Figure(part.Shown.Strength)}",
            $"you are its {EnumText.Of(part.Role)}; the name of the part alone shows {Wording.Rung(part.Shown.Rung)}"));

    private static Bullet Uncounted(SentenceHit hit, string text) => new(
        $"“{ExplainedHit.Line(hit.Phrase.In(text))}”: {ExplainedHit.ReasonOf(hit.Reason)}",
        $"{ExplainedHit.PlaceOf(hit.Section)}: “{ExplainedHit.Line(hit.Sentence.In(text))}”");

    private static string Yours(AttributedBy by, WorkKind kind) => by switch
    {
        AttributedBy.Name => "the sentence names you",
        AttributedBy.FollowUp => "the follow-up is yours",
        AttributedBy.Owner => kind switch
        {
            WorkKind.Ticket => "the ticket is yours",
            WorkKind.IncidentLog => "it is told of you",
            _ => "you wrote it",
        },
        AttributedBy.Pronoun => "it speaks of whom the text named before: you",
    };

    private static string Reached(CountedAct act, EvidencePart part, Involvement cap)
    {
        var told = $"it tells {Wording.Rung(act.Rung)}";
        return part.Role == ParticipantRole.Shadow && act.Rung > Involvement.Supported ? $"{told}, a shadow shows {Wording.Rung(Involvement.Supported)}"
            : act.Rung > cap ? $"{told}, the scope allows {Wording.Rung(cap)}"
            : part.Role == ParticipantRole.Commander && act.Rung < part.Shown.Rung ? $"{told}; to command the incident shows {Wording.Rung(part.Shown.Rung)}"
            : told;
    }

    private static string Sum(IReadOnlyList<EvidencePart> parts)
    {
        var acts = parts[0].Shown.Acts;
        var together = acts.Count > 1
            ? $"Together {ExplainedHit.SumOf([.. acts.Select(act => act.Hit.Strength)])}."
            : $"Together {ExplainedHit.Figure(parts[0].Shown.Strength)}: nothing else adds to it.";
        var others = parts.Skip(1).Select(part => $"{ExplainedHit.Figure(part.Shown.Strength)} {(part.Shown.Acts.Count > 0 ? "as" : "for the name of your part,")} {EnumText.Of(part.Role)}");
        return parts.Count == 1 ? together : $"{together} Beside that {string.Join(", ", others)}: these do not add up, the plainest counts.";
    }

    private static string Meaning(EvidenceItem item, IReadOnlyList<EvidencePart> parts)
    {
        const string Use = "How plainly the text tells it, from 0 to 1: it orders what waits for your look and moves no level.";
        return item.Strength == parts[0].Shown.Strength ? Use : $"{Use} On record is {ExplainedHit.Figure(item.Strength)}, from an earlier reading.";
    }

    private static string Told(Silence silence, EvidenceFinding finding) => silence switch
    {
        Silence.Deleted => "The source has deleted the item.",
        Silence.Dropped => "The source closed the item without the work being done.",
        Silence.Copied => $"The same text stands in {finding.Work.Original}, which counts instead.",
        Silence.Open => "The item is open again: what it tells is not done.",
        Silence.Redacted => $"The text was redacted{(finding.Work.RedactedAt is { } at ? $" on {Wording.Day(at)}" : "")} and no longer tells it of you.",
        Silence.NotTold => "The text no longer tells it of you.",
    };
}
