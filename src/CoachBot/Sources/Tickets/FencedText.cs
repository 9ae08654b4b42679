using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>Finds the fenced code blocks of a description. Trackers differ in everything else, so only fences are looked for.</summary>
internal static class FencedText
{
    private const int ShortestFence = 3;
    private const int DeepestIndent = 3;

    /// <summary>The fences from <paramref name="start"/> on, fence lines included; an open one reaches to the end.</summary>
    public static IEnumerable<TextSpan> In(string text, int start)
    {
        var openedAt = -1;
        var fence = (Mark: ' ', Length: 0);
        while (start < text.Length)
        {
            var end = text.IndexOfAny(['\r', '\n'], start) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(start, end - start);
            var (mark, length) = Fence(line);
            if (openedAt < 0 && length >= ShortestFence)
            {
                (openedAt, fence) = (start, (mark, length));
            }
            else if (openedAt >= 0 && mark == fence.Mark && length >= fence.Length && line.Trim().Trim(mark).IsEmpty)
            {
                yield return new TextSpan(openedAt, end - openedAt);
                openedAt = -1;
            }

            start = end + 1;
        }

        if (openedAt >= 0)
        {
            yield return new TextSpan(openedAt, text.Length - openedAt);
        }
    }

    private static (char Mark, int Length) Fence(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        if (text.IsEmpty || line.Length - text.Length > DeepestIndent || text[0] is not ('`' or '~'))
        {
            return (' ', 0);
        }

        var length = text.IndexOfAnyExcept(text[0]) is var end and >= 0 ? end : text.Length;

        // A line such as ```kubectl get pods``` is code within a sentence, not a fence.
        return text[0] == '`' && text[length..].Contains('`') ? (' ', 0) : (text[0], length);
    }
}
