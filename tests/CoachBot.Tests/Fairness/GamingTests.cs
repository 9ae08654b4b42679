using CoachBot.Core.Work;

#pragma warning disable CA5394 // Seeded on purpose.

namespace CoachBot.Tests.Fairness;

/// <summary>Filling tickets, filing them twice or in pieces, and praising them changes nothing in where anybody stands in any framework.</summary>
public sealed class GamingTests
{
    private const int Seeds = 6;

    private static readonly string[] Separators = [", ", "; ", " ", " #", " / ", " and ", "\n"];

    private static readonly string[] Boasts =
    [
        "Led {0}", "Led the organisation-wide {0}", "Architected the organisation-wide {0}", "Organisation-wide: {0}", "{0}, adopted by all teams", "{0} - the standard for the whole company",
        "Led and coordinated three teams: {0}", "Designed and drove {0}", "Spearheaded {0}", "I led {0} for the whole company", "Took command: {0}",
    ];

    private static readonly string[] HeroTales =
    [
        "I was on call all week.", "I was paged 14 times this month.", "It was 02:14 on a Sunday, after the fifth page of the night.", "I worked through the weekend and two nights.",
        "Night shift, the third in a row, with 42 incidents.", "I stayed up all night.",
    ];

    [Fact]
    public void Splitting_a_ticket_within_its_month_changes_nothing() => Changes.Nothing(Seeds, (_, item) => [item, .. Parts(item)]);

    [Fact]
    public void Pieces_in_the_place_of_a_ticket_give_no_more_than_the_whole() => Changes.AddNothing(Seeds, (_, item) => Parts(item));

    [Fact]
    public void An_edited_copy_in_the_same_month_changes_nothing() => Changes.Nothing(Seeds, (work, item) =>
        [item, Again(item, 3) with { Text = item.Text }, .. Edited(work, item).Select((text, number) => Described(Again(item, number - 6), text))]);

    [Fact]
    public void A_copy_changes_nothing_in_any_month_nor_under_another_name() => Changes.Nothing(Seeds, (_, item) =>
        [item, Again(item, -150), Again(item, 150), Again(item, 40) with { Participants = [new("Samuel Adeyemi", ParticipantRole.Assignee, null)], StatedScope = Scope.Organisation }]);

    [Fact]
    public void Keywords_heaped_below_a_text_change_nothing()
    {
        foreach (var separator in Separators)
        {
            Changes.Nothing(2, (work, item) => [Described(item, $"{SeededWork.Description(item)}\n\n{separator.TrimStart(' ')}{Practices.Heap(work, separator, 40)}")]);
            Changes.Nothing(2, (work, item) => [Described(item, $"{SeededWork.Description(item)}\n\nKeywords: {Practices.Heap(work, separator, 40)}")]);
        }
    }

    [Fact]
    public void A_thousand_times_the_same_keyword_changes_nothing() => Changes.Nothing(2, (work, item) =>
        [Described(item, $"{SeededWork.Description(item)}\n\n{string.Concat(Enumerable.Repeat(work.Pick(Practices.Words) + ", ", 1000))}")]);

    [Fact]
    public void Keywords_in_a_title_change_nothing() => Changes.Nothing(Seeds, (work, item) =>
        [SeededWork.Titled(item, $"{item.Title}: {Practices.Heap(work, work.Pick([", ", "; "]), 12)}", SeededWork.Description(item))]);

    [Fact]
    public void What_a_reader_does_not_see_changes_nothing() => Changes.Nothing(Seeds, (work, item) =>
    {
        var deeds = string.Join(' ', Enumerable.Range(0, 10).Select(_ => work.Deed()));
        return [Described(item, $"{SeededWork.Description(item)} <!-- {deeds} -->\n\n<!--\n{deeds}\n-->\n\n```\n{deeds}\n```\n\n~~~ text\n{deeds}\n~~~\n\n> {deeds}")];
    });

    [Fact]
    public void A_boasting_title_changes_nothing()
    {
        foreach (var boast in Boasts)
        {
            Changes.Nothing(2, (_, item) => [SeededWork.Titled(item, boast.Replace("{0}", item.Title, StringComparison.Ordinal), SeededWork.Description(item))]);
            Changes.Nothing(2, (_, item) => [item, SeededWork.Titled(Again(item, -150), boast.Replace("{0}", "the incident response", StringComparison.Ordinal), $"See the sheet of {item.Key.ExternalId}.")]);
        }
    }

    [Fact]
    public void Nights_weekends_and_pages_change_nothing()
    {
        foreach (var tale in HeroTales)
        {
            Changes.Nothing(1, (_, item) => [Described(item, $"{tale} {SeededWork.Description(item)}")]);
            Changes.Nothing(1, (_, item) => [Described(item, $"{SeededWork.Description(item)}\n\n{tale}"), Described(Again(item, -150), tale)]);
            Changes.Nothing(1, (_, item) => [item with { DoneAt = item.DoneAt!.Value.AddHours(-10) }]);
        }
    }

    [Fact]
    public void Ten_of_the_same_kind_in_a_month_are_worth_one() => Changes.Nothing(Seeds, (_, item) =>
        [.. Enumerable.Range(0, 10).Select(number => number == 0 ? item : Described(Again(item, number), $"{SeededWork.Description(item)} It was number {number}."))]);

    private static IEnumerable<WorkItem> Parts(WorkItem item) =>
        SeededWork.Sentences(item).Select((sentence, number) => Described(Again(item, number - 3), sentence));

    // Case, punctuation, numbers, dates, order, and a changed sentence.
    private static IEnumerable<string> Edited(SeededWork work, WorkItem item)
    {
        var text = SeededWork.Description(item);
        yield return text.ToUpperInvariant();
        yield return $"OPS-{work.Random.Next(1000)}: {text}";
        yield return $"{text} Done on 2026-03-{work.Random.Next(1, 28):00}!";
        yield return string.Join(' ', SeededWork.Sentences(item).Reverse());
        yield return string.Join(' ', SeededWork.Sentences(item).Skip(1).Append("All the rest stayed as it was."));
    }

    private static WorkItem Described(WorkItem item, string description) => SeededWork.Titled(item, item.Title, description);

    private static WorkItem Again(WorkItem item, int days) => item with { Key = item.Key with { ExternalId = $"{item.Key.ExternalId}/{days}" }, DoneAt = item.DoneAt!.Value.AddDays(days) };
}
