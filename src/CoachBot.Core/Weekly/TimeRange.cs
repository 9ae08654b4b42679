namespace CoachBot.Core.Weekly;

/// <summary>A stretch of time.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it is over; after its beginning.</param>
public readonly record struct TimeRange(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Whether the moment lies in it; its end does not.</summary>
    public bool Has(DateTimeOffset at) => at >= From && at < Until;

    /// <summary>What is left of it without another stretch: nothing, one piece or two, in order.</summary>
    public IEnumerable<TimeRange> Without(TimeRange other)
    {
        if (other.Until <= From || other.From >= Until)
        {
            yield return this;
            yield break;
        }

        if (other.From > From)
        {
            yield return this with { Until = other.From };
        }

        if (other.Until < Until)
        {
            yield return this with { From = other.Until };
        }
    }
}
