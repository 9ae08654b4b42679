using System.Text;
using CoachBot.Core;
using CoachBot.Core.Findings;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Prompts;

namespace CoachBot.Pipeline.Findings;

/// <summary>What a model is asked about one work item: which practices its text says were exercised, by whom, and where. Pure.</summary>
internal sealed class FindPractices(PracticeCatalogue catalogue)
{
    /// <summary>The id of the template.</summary>
    public const string Prompt = "find-practices";

    /// <summary>The most characters of a text that are sent; what stands behind is not read by the model.</summary>
    public const int LongestText = FindingCheck.LongestText;

    private readonly string _practices = string.Join('\n', catalogue.Practices.Select(practice => $"{practice.Id}: {practice.Summary}"));

    /// <summary>The question; null for work that never leaves the building.</summary>
    /// <param name="item">The work.</param>
    /// <param name="parts">The parts that the rules give people in it.</param>
    /// <param name="names">More names that may stand in its text: they leave as placeholders, too.</param>
    /// <param name="patience">How long the asker waits.</param>
    public PromptQuestion? Of(WorkItem item, IReadOnlyList<WrittenContribution> parts, IEnumerable<string> names, TimeSpan patience) => IsSent(item)
        ? new(Prompt, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = EnumText.Of(item.Kind),
            ["title"] = item.Title,
            ["people"] = PeopleOf(parts),
            ["practices"] = _practices,
            ["text"] = Cut(item.Text),
        })
        {
            People = FormsOf([.. parts.Select(part => part.Name), .. item.Participants.Select(participant => participant.Name), .. item.FollowUps.Select(followUp => followUp.Owner).OfType<string>(), .. names]),
            Patience = patience,
        }
        : null;

    /// <summary>
    /// Whether a work item may be sent at all. What is restricted never is, nor what people told CoachBot of themselves or
    /// logged of others in a form: they told it to CoachBot alone, and the parts are chosen there already.
    /// </summary>
    public static bool IsSent(WorkItem item) => item.Kind is not (WorkKind.SelfLogged or WorkKind.IncidentLog) && !Restriction.IsOn(item);

    // The name, and each of its words that may stand for it; "van" and "de" may not.
    private static IReadOnlyList<IReadOnlyList<string>> FormsOf(IEnumerable<string> names) =>
    [
        .. names.Select(name => name.Trim()).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(name => (IReadOnlyList<string>)
        [
            name, .. name.Contains('@', StringComparison.Ordinal) ? [] : name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && char.IsUpper(word[0]) && word != name),
        ]),
    ];

    private static string PeopleOf(IReadOnlyList<WrittenContribution> parts)
    {
        var people = new StringBuilder();
        foreach (var own in parts.GroupBy(part => part.Name))
        {
            people.Append(people.Length > 0 ? "\n" : "").Append(own.Key).Append(" (").AppendJoin(", ", own.Select(part => EnumText.Of(part.Role))).Append(')');
        }

        return people.Length > 0 ? people.ToString() : "nobody";
    }

    // At the end of a line, or no later than the limit.
    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = text.LastIndexOf('\n', LongestText);
        end = end > LongestText / 2 ? end : LongestText;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
