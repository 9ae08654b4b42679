using CoachBot.Core;

namespace CoachBot.Benchmarks.Soaks;

/// <summary><c>soak &lt;name&gt; [options]</c>.</summary>
internal static class SoakCommand
{
    private const int Usage = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var soaks = All();
        if (args is [] or ["--help"] or ["-h"])
        {
            await Console.Out.WriteLineAsync(Help(soaks));
            return args is [] ? Usage : 0;
        }

        if (soaks.FirstOrDefault(soak => soak.Name == args[0]) is not { } chosen)
        {
            var names = soaks.Select(soak => soak.Name).ToList();
            var problem = new Problem("there is no such soak", "soak", args[0], string.Join(", ", names),
                Nearest.To(args[0], names) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these");
            await Console.Error.WriteLineAsync(problem.ToString());
            return Usage;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return await chosen.RunAsync([.. args.Skip(1)], stop.Token);
    }

    private static List<ISoak> All() =>
    [
        .. typeof(SoakCommand).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISoak)))
            .Select(type => (ISoak)Activator.CreateInstance(type)!)
            .OrderBy(soak => soak.Name, StringComparer.Ordinal),
    ];

    private static string Help(IEnumerable<ISoak> soaks) =>
        $"soak <name> [options]: long runs; Ctrl+C ends one.\n\n{string.Join('\n', soaks.Select(soak => $"  {soak.Name}\n      {soak.Summary}"))}";
}
