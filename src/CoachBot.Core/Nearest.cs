namespace CoachBot.Core;

/// <summary>Finds what somebody may have meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the fewest single-character edits from <paramref name="text"/> (case aside), or null when even
    /// the best is more than a third of its length away. Ties go to the first.
    /// </summary>
    public static string? To(string text, IEnumerable<string> candidates)
    {
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var edits = Edits(text.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (edits < fewest && edits <= Math.Max(1, candidate.Length / 3))
            {
                (best, fewest) = (candidate, edits);
            }
        }

        return best;
    }

    /// <summary>The Levenshtein distance of two texts in UTF-16 units.</summary>
    public static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var replace = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
