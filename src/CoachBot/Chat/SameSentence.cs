using CoachBot.Core.Evidence;
using CoachBot.Core.Practices;

namespace CoachBot.Chat;

/// <summary>Pieces of evidence that one sentence shows, so that it is said once.</summary>
internal static class SameSentence
{
    /// <summary>In the order of the first of each.</summary>
    public static IEnumerable<IReadOnlyList<EvidenceItem>> Groups(IEnumerable<EvidenceItem> items) =>
        items.GroupBy(item => (item.Work, item.Quotes[0].Text)).Select(same => (IReadOnlyList<EvidenceItem>)[.. same]);

    /// <summary>What they show: <c>#40  Task automation, owned; #41  Tool development, owned</c>.</summary>
    public static string Names(IEnumerable<EvidenceItem> same, PracticeCatalogue practices) =>
        string.Join("; ", same.Select(item => $"#{item.Number}  {practices.TitleOf(item.Practice)}, {Wording.Rung(item.Rung)}"));
}
