using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Findings;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Storage;

namespace CoachBot.Pipeline.Findings;

/// <summary>
/// What a model found in a stored work item, as far as the rules' reading of today lets it through. What its subject confirmed
/// no longer hangs on the model: it holds while the words they confirmed stand in the text, whether it was read again or not.
/// Pure; with no model the same comes out.
/// </summary>
internal sealed class HeldFindings(PracticeDetector detector)
{
    /// <param name="rows">What the rules make of the item's newest revision.</param>
    /// <param name="stored">What was found in that revision.</param>
    /// <param name="evidence">What is on record of the item.</param>
    public IReadOnlyList<PersonFinding> Of(DerivedRows rows, IEnumerable<StoredFinding> stored, IEnumerable<StoredEvidence> evidence)
    {
        // What is confirmed was looked at as it is: a second reading says nothing about it, neither more nor less.
        var confirmed = evidence.Where(piece => piece.IsConfirmed).ToList();
        List<(PersonId Person, string FoundBy, PracticeId Practice, string Involvement, string Quote)> held =
        [
            .. stored.Where(finding => !confirmed.Exists(piece => piece.Person == finding.PersonId && piece.Practice == finding.Practice)).Select(finding => (finding.PersonId, finding.Model, finding.Practice, finding.Involvement, finding.QuoteIn(rows.Work.Item.Text))),
            .. from piece in confirmed
               where piece.FoundBy is not null
               let rung = EnumText.Of(piece.Events.Last(row => row.Change is EvidenceChange.Propose or EvidenceChange.Revise).Rung)
               from quote in piece.Quotes
               select (piece.Person, piece.FoundBy, piece.Practice, rung, quote.Text),
        ];
        if (held.Count == 0 || !FindPractices.IsSent(rows.Work.Item))
        {
            return [];
        }

        var check = CheckOf(rows);
        var names = rows.Everybody.ToLookup(part => part.Person, part => part.Part.Name);
        return
        [
            .. from found in held
               from name in names[found.Person].Distinct()
               from finding in check.Of([new(found.Practice.Value, EnumText.Of(PracticeUse.Exercised), name, found.Involvement, found.Quote)]).Findings
               where finding.Person is not null
               select new PersonFinding(found.Person, finding.Practice, finding.Rung, finding.Quote, found.FoundBy),
        ];
    }

    /// <summary>Checks what is claimed of an item against what the rules make of it.</summary>
    public FindingCheck CheckOf(DerivedRows rows) =>
        new(detector, rows.Work.Item, rows.Reading, [.. rows.Everybody.Select(part => part.Part)], rows.Candidates);
}
