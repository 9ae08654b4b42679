using System.Buffers;
using CoachBot.Core;
using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Cli;

/// <summary>
/// <c>map --jsonl</c>: one JSON line out per line in, in order. Lines are mapped some at a time, and answered at the latest
/// when the next line is not here yet, so that who writes line by line gets each answer at once.
/// </summary>
/// <param name="sources">Who reads the items.</param>
/// <param name="answer">Maps items and writes as many lines as there are, in order.</param>
internal sealed class MapLines(IReadOnlyList<IWorkSource> sources, Action<IReadOnlyList<WorkItem>, IBufferWriter<byte>> answer)
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
        try
        {
            while (await lines.NextAsync(cancellationToken) is { } line)
            {
                Take(line.Span, lines.Number);
                if (_items.Count >= MostItems || _characters >= MostCharacters || !lines.IsNextHere)
                {
                    await AnswerAsync(output, cancellationToken);
                }
            }
        }
        finally
        {
            await AnswerAsync(output, cancellationToken);
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

    private async ValueTask AnswerAsync(Stream output, CancellationToken cancellationToken)
    {
        // Whatever becomes of them, they are not answered again.
        WorkItem[] items = [.. _items];
        _items.Clear();
        _characters = 0;
        answer(items, _answers);
        await output.WriteAsync(_answers.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _answers.ResetWrittenCount();
    }
}
