using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Pipeline;

namespace CoachBot.Commands;

/// <summary>What a text would propose, person by person, with the words it would cite.</summary>
internal static class PreviewBlocks
{
    // A page holds only so many blocks.
    private const int Few = 4;
    private const int PracticesOfFew = 3;

    /// <param name="item">The text.</param>
    /// <param name="preview">What it would propose.</param>
    /// <param name="people">Of whom to tell, in order.</param>
    /// <param name="practices">Has the titles.</param>
    /// <param name="nothing">What to say of somebody for whom it would propose nothing.</param>
    public static IEnumerable<ChatBlock> Of(WorkItem item, PreviewedWork preview, IReadOnlyList<Person> people, PracticeCatalogue practices, string nothing)
    {
        var shown = people.Count <= Few ? PracticesOfFew : 1;
        foreach (var person in people)
        {
            var drafts = preview.Drafts[person.Id].OrderByDescending(draft => draft.Rung).ThenByDescending(draft => draft.Strength)
                .ThenBy(draft => draft.Practice.Value, StringComparer.Ordinal).ToList();
            if (drafts.Count == 0)
            {
                yield return new ChatBlock.Bullets([new(person.Name, nothing)]);
            }

            // A sentence that shows several is said once.
            foreach (var same in drafts.Take(shown).GroupBy(draft => (draft.Quotes[0], draft.Corroboration)))
            {
                yield return new ChatBlock.Bullets([new(
                    $"{person.Name}: {string.Join("; ", same.Select(draft => $"{practices.TitleOf(draft.Practice)}, {Wording.Rung(draft.Rung)}"))}", Wording.Vouched(same.Key.Corroboration))]);
                yield return new ChatBlock.Quote(same.Key.Item1.In(item.Text), "this text");
            }

            if (drafts.Count > shown)
            {
                yield return new ChatBlock.Note($"{person.Name}: {string.Join(", ", drafts.Skip(shown).Select(draft => practices.TitleOf(draft.Practice)))}, too");
            }
        }
    }
}
