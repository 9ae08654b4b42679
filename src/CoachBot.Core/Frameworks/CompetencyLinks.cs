using System.Runtime.CompilerServices;
using CoachBot.Core.Practices;

namespace CoachBot.Core.Frameworks;

/// <summary>A framework's links from the practices' side: which competencies each practice feeds.</summary>
internal sealed class CompetencyLinks
{
    private static readonly ConditionalWeakTable<Framework, CompetencyLinks> Known = [];

    private readonly Dictionary<PracticeId, CompetencyLink[]> _byPractice;

    private CompetencyLinks(Framework framework)
    {
        var byPractice = new Dictionary<PracticeId, List<CompetencyLink>>();
        var starts = new int[framework.Competencies.Count + 1];
        for (var at = 0; at < framework.Competencies.Count; at++)
        {
            foreach (var link in framework.Competencies[at].Practices)
            {
                if (!byPractice.TryGetValue(link.Practice, out var links))
                {
                    byPractice[link.Practice] = links = [];
                }

                links.Add(new(at, link.Weight));
            }

            starts[at + 1] = starts[at] + framework.Competencies[at].Practices.Count;
        }

        Starts = starts;
        _byPractice = byPractice.ToDictionary(known => known.Key, known => known.Value.ToArray());
    }

    /// <summary>How many links the competencies before each one have, and behind the last all of them.</summary>
    public int[] Starts { get; }

    /// <summary>The links of a framework, turned round once.</summary>
    public static CompetencyLinks Of(Framework framework) => Known.GetValue(framework, static known => new(known));

    /// <summary>What a practice feeds, in the framework's order.</summary>
    public CompetencyLink[] From(PracticeId practice) => _byPractice.GetValueOrDefault(practice, []);
}

/// <summary>A link to a competency.</summary>
/// <param name="Competency">Its index in the framework.</param>
/// <param name="Weight">The weight of the link, in hundredths.</param>
internal readonly record struct CompetencyLink(int Competency, int Weight);
