using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(CoachBot.Benchmarks.DetectorBenchmarks).Assembly).Run(args);
