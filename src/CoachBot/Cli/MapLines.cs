using System.Buffers;
using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Cli;

/// <summary>
/// <c>map --jsonl</c>: one JSON line out per line in, in order. Lines are mapped some at a time, and answered at the latest
/// when the next line is not here yet, so that who writes line by line gets each answer at once.
/// </summary>
/// <remarks>
/// Mapping has steps of much code each, more than a core keeps at hand: taking several items through one step before the
/// next costs a sixth less than taking each through all of them.
/// </remarks>
/// <param name="sources">Who reads the items.</param>
/// <param name="map">Maps items, step by step; as many out as in, in order.</param>
internal sealed class MapLines(IReadOnlyList<IWorkSource> sources, Func<IReadOnlyList<WorkItem>, IEnumerable<MappedWork>> map)
{
    private const int MostItems = 64;

    // Much more than so many items usually have: long ones are mapped a few at a time.
    private const int MostCharacters = 256 << 10;

    private readonly ArrayBufferWriter<byte> _answers = new(MostCharacters);
    private readonly List<WorkItem> _items = [];
    private int _characters;

    /// <summary>Maps every line.</summary>
    /// <exception cref="RefusedException">A line is no work text; those before it are answered.</exception>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var lines = new InputLines(input);
        var writer = new MappedLine(_answers);
        try
        {
            while (await lines.NextAsync(cancellationToken) is { } line)
            {
                Take(line.Span, lines.Number);
                if (_items.Count >= MostItems || _characters >= MostCharacters || !lines.IsNextHere)
                {
                    await AnswerAsync(writer, output, cancellationToken);
                }
            }
        }
        finally
        {
            await AnswerAsync(writer, output, cancellationToken);
        }
    }

    private void Take(ReadOnlySpan<byte> line, int number)
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

        _items.Add(item);
        _characters += item.Text.Length;
    }

    private async ValueTask AnswerAsync(MappedLine writer, Stream output, CancellationToken cancellationToken)
    {
        WorkItem[] items = [.. _items];
        _items.Clear();
        _characters = 0;
        foreach (var mapped in map(items))
        {
            writer.Write(mapped);
        }

        await output.WriteAsync(_answers.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _answers.ResetWrittenCount();
    }
}
