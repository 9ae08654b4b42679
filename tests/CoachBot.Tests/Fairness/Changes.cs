using CoachBot.Core.Work;

namespace CoachBot.Tests.Fairness;

/// <summary>Holds work with a change made to every ticket against the same work without it.</summary>
internal static class Changes
{
    public static void Nothing(int seeds, Func<SeededWork, WorkItem, IEnumerable<WorkItem>> change) => Compare(seeds, change, (before, after, why) => after.ShouldBe(before, why));

    /// <summary>The change may cost something; it never adds.</summary>
    public static void AddNothing(int seeds, Func<SeededWork, WorkItem, IEnumerable<WorkItem>> change) => Compare(seeds, change, (before, after, why) =>
        after.Where(standing => !before.Any(old => Place(old) == Place(standing) && Rung(old) >= Rung(standing))).ShouldBeEmpty(why));

    private static void Compare(int seeds, Func<SeededWork, WorkItem, IEnumerable<WorkItem>> change, Action<IReadOnlyList<string>, IReadOnlyList<string>, string> holds)
    {
        for (var seed = 1; seed <= seeds; seed++)
        {
            var work = new SeededWork(seed);
            var before = work.Vector;
            before.ShouldNotBeEmpty();
            List<WorkItem> after = [.. work.Items.SelectMany(item => change(work, item))];
            holds(before, Standings.Vector(after, SeededWork.Directory), $"seed {seed}: {string.Join("\n--\n", after.Take(2).Select(item => item.Text))}");
        }
    }

    private static string Place(string standing) => standing[..standing.LastIndexOf(' ')];

    private static Involvement Rung(string standing) => Core.EnumText.Parse<Involvement>(standing[(standing.LastIndexOf(' ') + 1)..]);
}
