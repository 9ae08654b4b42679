using BenchmarkDotNet.Running;
using CoachBot.Benchmarks.Soaks;

return args is ["soak", .. var rest]
    ? await SoakCommand.RunAsync(rest)
    : Benchmarks(args);

static int Benchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(CoachBot.Benchmarks.DetectorBenchmarks).Assembly).Run(args);
    return 0;
}
