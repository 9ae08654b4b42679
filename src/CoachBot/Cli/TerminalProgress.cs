using CoachBot.Pipeline;
using Spectre.Console;

namespace CoachBot.Cli;

/// <summary>Shows progress on standard error while a terminal is there to see it; silent otherwise.</summary>
internal static class TerminalProgress
{
    public static async Task<T> ShowAsync<T>(string title, Func<IWorkProgress, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Silent(), cancellationToken);
        }

        T result = default!;
        await Terminal.Error.Progress().AutoClear(true).StartAsync(async context => result = await work(new Bar(context.AddTask(title)), cancellationToken));
        return result;
    }

    private sealed class Bar(ProgressTask task) : IWorkProgress
    {
        public void Expect(int more) => task.MaxValue = (task.MaxValue == 100 && task.Value == 0 ? 0 : task.MaxValue) + more;

        public void Advance() => task.Increment(1);
    }

    private sealed class Silent : IWorkProgress
    {
        public void Expect(int more)
        {
        }

        public void Advance()
        {
        }
    }
}
