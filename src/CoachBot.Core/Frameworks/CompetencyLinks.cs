using System.Runtime.CompilerServices;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Frameworks;

/// <summary>A framework's links from the practices' side: which competencies each practice feeds.</summary>
internal sealed class CompetencyLinks
{
    private static readonly ConditionalWeakTable<Framework, CompetencyLinks> Known = [];

    private readonly Dictionary<PracticeId, List<CompetencyLink>> _byPractice = [];

    private CompetencyLinks(Framework framework)
    {
        for (var at = 0; at < framework.Competencies.Count; at++)
        {
            foreach (var link in framework.Competencies[at].Practices)
            {
                if (!_byPractice.TryGetValue(link.Practice, out var links))
                {
                    _byPractice[link.Practice] = links = [];
                }

                links.Add(new(at, link.Weight));
            }
        }
    }

    /// <summary>The links of a framework, turned round once.</summary>
    public static CompetencyLinks Of(Framework framework) => Known.GetValue(framework, static known => new(known));

    /// <summary>What a practice feeds, in the framework's order.</summary>
    public List<CompetencyLink> From(PracticeId practice) => _byPractice.GetValueOrDefault(practice, CompetencyLink.None);
}

/// <summary>A link to a competency.</summary>
/// <param name="Competency">Its index in the framework.</param>
/// <param name="Weight">The weight of the link, in hundredths.</param>
internal readonly record struct CompetencyLink(int Competency, int Weight)
{
    public static readonly List<CompetencyLink> None = [];
}
