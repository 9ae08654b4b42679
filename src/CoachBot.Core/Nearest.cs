namespace CoachBot.Core;

/// <summary>Finds what somebody may have meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the fewest edits from <paramref name="text"/> (case aside), or null when even
    /// the best is more than a third of its length away. One edit is always near. Ties go to the first.
    /// </summary>
    public static string? To(string text, IEnumerable<string> candidates)
    {
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var most = Math.Max(1, candidate.Length / 3);
            // As many edits as the lengths differ by are sure; a long text is not held against every candidate.
            if (Math.Abs(text.Length - candidate.Length) > most)
            {
                continue;
            }

            var edits = Edits(text.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (edits < fewest && edits <= most)
            {
                (best, fewest) = (candidate, edits);
            }
        }

        return best;
    }

    /// <summary>
    /// How many edits turn one text into the other: inserting, deleting or replacing a UTF-16 unit, or swapping two
    /// neighbours.
    /// </summary>
    public static int Edits(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Fewest(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Fewest(int[,] rows, string left, string right, int i, int j)
    {
        var edits = Math.Min(
            rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1),
            Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return isSwap ? Math.Min(edits, rows[i - 2, j - 2] + 1) : edits;
    }
}
