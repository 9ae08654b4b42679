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
            var places = new Dictionary<PersonId, int>();
            var person = start;
            while (!settled.Contains(person) && places.TryAdd(person, way.Count) && managers.TryGetValue(person, out var above))
            {
                way.Add(person);
                person = above.Manager;
            }

            if (places.TryGetValue(person, out var entry) && entry < way.Count)
            {
                var circle = string.Join(" -> ", way.Skip(entry).Append(person));
                problems.Add(managers[person].Line, "people report to each other in a circle", circle, remedy: "Correct one 'manager' of them");
            }

            settled.UnionWith(way);
        }
    }
}
