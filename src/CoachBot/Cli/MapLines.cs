using System.Buffers;
using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Cli;

/// <summary>
/// <c>map --jsonl</c>: one JSON line out per line in, in order. What is written goes out at the latest when the next line is
/// not here yet, so that who writes line by line gets each answer at once.
/// </summary>
internal sealed class MapLines(IReadOnlyList<IWorkSource> sources, Func<WorkItem, MappedWork> map)
{
    private const int MostWaiting = 64 << 10;

    private readonly ArrayBufferWriter<byte> _waiting = new(MostWaiting);

    /// <summary>Maps every line.</summary>
    /// <exception cref="RefusedException">A line is no work text; those before it are answered.</exception>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var lines = new InputLines(input);
        var writer = new MappedLine(_waiting);
        try
        {
            while (await lines.NextAsync(cancellationToken) is { } line)
            {
                Answer(line.Span, lines.Number, writer);
                if (_waiting.WrittenCount >= MostWaiting || !lines.IsNextHere)
                {
                    await FlushAsync(output, cancellationToken);
                }
            }
        }
        finally
        {
            await FlushAsync(output, cancellationToken);
        }
    }

    private void Answer(ReadOnlySpan<byte> line, int number, MappedLine writer)
    {
        if (MapLine.IsBlank(line))
        {
            return;
        }

        var (item, problem) = MapLine.Read(line, number, sources);
        if (item is null)
        {
            throw new RefusedException(problem!);
        }

        writer.Write(map(item));
    }

    private async ValueTask FlushAsync(Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(_waiting.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _waiting.ResetWrittenCount();
    }
}
