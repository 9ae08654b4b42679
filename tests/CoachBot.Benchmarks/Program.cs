using BenchmarkDotNet.Running;
using CoachBot.Benchmarks.Calibration;
using CoachBot.Benchmarks.Load;
using CoachBot.Benchmarks.Pictures;
using CoachBot.Benchmarks.Soaks;
using CoachBot.Benchmarks.Soaks.WeeklyFaults;
using CoachBot.Benchmarks.Throughput;
using CoachBot.Benchmarks.Weekly;

return args switch
{
    [HostCommand.Verb] => await HostCommand.RunAsync(),
    ["soak", .. var rest] => await SoakCommand.RunAsync(rest),
    ["calibrate", .. var rest] => CalibrateCommand.Run(rest),
    ["pictures", .. var rest] => await PicturesCommand.RunAsync(rest),
    ["map-throughput", .. var rest] => await MapThroughputCommand.RunAsync(rest),
    ["load", .. var rest] => await LoadCommand.RunAsync(rest),
    ["weekly", .. var rest] => await WeeklyCommand.RunAsync(rest),
    _ => Benchmarks(args),
};

static int Benchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(CoachBot.Benchmarks.DetectorBenchmarks).Assembly).Run(args);
    return 0;
}
