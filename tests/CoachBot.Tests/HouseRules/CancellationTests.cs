using System.Reflection;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed class CancellationTests
{
    private const string WhatToDo = "Every async method takes `CancellationToken cancellationToken`, last and without a default:";

    [Fact]
    public void Every_async_method_can_be_cancelled()
    {
        var types = Assembly.Load("coachbot").GetTypes().Concat(typeof(Core.Problem).Assembly.GetTypes());
        var methods = CancellationScan.Methods(types).ToList();

        HouseRule.Holds(methods.Count, methods.Where(method => !CancellationScan.CanBeCancelled(method)).Select(Located), WhatToDo);
    }

    [Fact]
    public void Names_the_offender() =>
        CancellationScan.Methods([typeof(Sample)]).Where(method => !CancellationScan.CanBeCancelled(method)).Select(method => method.Name)
            .ShouldBe(["NoneAsync", "OptionalAsync", "MisnamedAsync", "MistypedAsync", "Stream", "ValueAsync"], ignoreOrder: true);

    [Fact]
    public void Looks_at_what_is_ours_to_choose() =>
        CancellationScan.Methods([typeof(Sample), typeof(Worker), typeof(IPort), typeof(Callback)]).Where(CancellationScan.CanBeCancelled)
            .Select(method => method.Name).ShouldBe(["GoodAsync", "PortAsync"], ignoreOrder: true);

    [Fact]
    public void Points_at_the_line_of_the_method() =>
        Located(typeof(Sample).GetMethod(nameof(Sample.GoodAsync))!).ToString().ShouldMatch(@"HouseRules/CancellationTests\.cs:\d+: Sample\.GoodAsync");

    /// <summary>The assembly knows no lines; the source is asked for the method's name after its type's.</summary>
    private static Offence Located(MethodInfo method)
    {
        var type = method.DeclaringType!.Name.Split('`')[0];
        var what = $"{type}.{method.Name}";
        foreach (var file in SourceTree.All.Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var declared = CSharpText.DeclaredTypes(file).FirstOrDefault(found => found.Name == type);
            if (declared.Name is not null)
            {
                var name = Regex.Match(file.Code[declared.Index..], $@"\b{Regex.Escape(method.Name.Split('.')[^1])}\s*[(<]");
                return file.At(declared.Index + (name.Success ? name.Index : 0), what);
            }
        }

        return new Offence($"{method.Module.Name}", 0, what);
    }

    private interface IPort
    {
        Task PortAsync(CancellationToken cancellationToken);
    }

    private delegate Task Callback(int x);

    private sealed class Sample : IAsyncDisposable
    {
        public static Task GoodAsync(int x, CancellationToken cancellationToken) => Task.Delay(x, cancellationToken);

        public static Task NoneAsync()
        {
            Func<Task> inner = async () => await Task.Yield();
            return inner();
        }

        public static Task OptionalAsync(CancellationToken cancellationToken = default) => Task.Delay(0, cancellationToken);

        public static Task MisnamedAsync(CancellationToken ct) => Task.Delay(0, ct);

        public static Task<int> MistypedAsync(int cancellationToken) => Task.FromResult(cancellationToken);

        public static async IAsyncEnumerable<int> Stream()
        {
            await Local();
            yield return 1;

            static Task Local() => Task.CompletedTask;
        }

        public static ValueTask<int> ValueAsync() => ValueTask.FromResult(1);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Worker : Microsoft.Extensions.Hosting.BackgroundService, Microsoft.Extensions.Hosting.IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken token) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken token) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken token) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken token) => Task.CompletedTask;

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }
}
