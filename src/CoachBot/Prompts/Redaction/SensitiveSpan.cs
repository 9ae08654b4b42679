namespace CoachBot.Prompts.Redaction;

/// <summary>A part of a text that does not leave.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Who">Whose name, by place in the list of people; <see cref="Nobody"/> for what is not one person's name.</param>
internal readonly record struct SensitiveSpan(int Start, int Length, SensitiveKind Kind, int Who = SensitiveSpan.Nobody)
{
    public const int Nobody = -1;

    public int End => Start + Length;

    /// <summary>
    /// The spans in order, none over another: what overlaps becomes one, of the kind that hides more. A name that two people bear, or
    /// that runs into another, is nobody's.
    /// </summary>
    public static IReadOnlyList<SensitiveSpan> Merged(IReadOnlyList<SensitiveSpan> spans)
    {
        var merged = new List<SensitiveSpan>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (merged.Count == 0 || span.Start >= merged[^1].End)
            {
                merged.Add(span);
            }
            else
            {
                merged[^1] = Joined(merged[^1], span);
            }
        }

        return merged;
    }

    private static SensitiveSpan Joined(SensitiveSpan first, SensitiveSpan second)
    {
        var end = Math.Max(first.End, second.End);
        var kind = first.Kind > second.Kind ? first.Kind : second.Kind;
        var isWithin = second.End < first.End || (second.End == first.End && second.Start > first.Start);
        var who = kind != SensitiveKind.Person ? Nobody : isWithin || first.Who == second.Who ? first.Who : Nobody;
        return new(first.Start, end - first.Start, kind, who);
    }
}

/// <summary>What is taken out, from what tells least to what tells most.</summary>
internal enum SensitiveKind
{
    /// <summary>A form of somebody's name.</summary>
    Person = 1,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>Whatever opens something.</summary>
    Secret,
}
