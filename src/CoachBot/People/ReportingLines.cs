using CoachBot.Core.People;
using CoachBot.Files;

namespace CoachBot.People;

/// <summary>Checks that everybody's managers lead upwards and end.</summary>
internal static class ReportingLines
{
    /// <summary>Refuses each circle once, at the first of its people in the file.</summary>
    public static void CheckCircles(IReadOnlyDictionary<PersonId, (PersonId Manager, int Line)> managers, LineProblems problems)
    {
        var settled = new HashSet<PersonId>();
        foreach (var start in managers.Keys)
        {
            var way = new List<PersonId>();
            var person = start;
            while (!settled.Contains(person) && !way.Contains(person) && managers.TryGetValue(person, out var above))
            {
                way.Add(person);
                person = above.Manager;
            }

            if (way.IndexOf(person) is var entry and >= 0)
            {
                var circle = string.Join(" -> ", way.Skip(entry).Append(person));
                problems.Add(managers[person].Line, "people report to each other in a circle", circle, remedy: "Correct one 'manager' of them");
            }

            settled.UnionWith(way);
        }
    }
}
