using CoachBot.Core.Evidence;

namespace CoachBot.Prompts.Narration;

/// <summary>The people who may stand in what goes to a model, so that they leave as placeholders.</summary>
internal static class PeopleInText
{
    /// <summary>Every name that shares a word with the texts, whole and in its parts.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> texts, NameIndex names) =>
    [
        .. texts.SelectMany(names.Near).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (IReadOnlyList<string>)[name, .. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1 && part != name)]),
    ];
}
