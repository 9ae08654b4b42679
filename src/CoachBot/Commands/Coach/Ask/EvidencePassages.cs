using System.Globalization;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.Practices;
using CoachBot.Core.Questions;

namespace CoachBot.Commands.Coach.Ask;

/// <summary>The quotes of the asker's own evidence, confirmed or waiting for their look.</summary>
internal static class EvidencePassages
{
    private const string Asked = "evidence proof quote example did do show shown work";

    public static IEnumerable<Passage> Of(IReadOnlyList<EvidenceItem> evidence, PracticeCatalogue practices) =>
        from item in evidence
        where item.Status is EvidenceStatus.Confirmed or EvidenceStatus.Proposed
        from quote in item.Quotes.Take(1)
        let practice = practices.TitleOf(item.Practice)
        let status = item.Status == EvidenceStatus.Confirmed ? "confirmed" : "proposed, waits for your look"
        select new Passage(
            PassageKind.Evidence,
            quote.Text,
            $"{Wording.Citation(item)}; #{item.Number}, {practice}, {Wording.Rung(item.Rung)}, {status}, {Wording.Vouched(item.Corroboration)}{(item.FoundBy is { } model ? $", found by {model}" : "")}",
            $"/evidence why {item.Number}")
        {
            Work = item.Work,
            AlsoAskedBy = $"{Asked} {item.Title} {EnumText.Of(item.Status)} {item.DoneAt.UtcDateTime.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
        };
}
