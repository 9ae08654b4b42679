using CoachBot.Core.Work;

namespace CoachBot.Sources.Postmortems;

/// <summary>What the Markdown of a postmortem says, before its facts are judged.</summary>
/// <param name="Title">The title without a word such as "Postmortem:" before it; null when there is none.</param>
/// <param name="Facts">Front matter first, then lines, in order.</param>
/// <param name="FollowUps">Rows of action tables and lines of check lists, in order.</param>
/// <param name="Sections">All parts of the text.</param>
/// <param name="IsPartial">Whether the front matter could not be read, so that a fact that seems to be missing may stand there.</param>
internal sealed record PostmortemOutline(
    TextSpan? Title,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<FollowUp> FollowUps,
    IReadOnlyList<TextSection> Sections,
    bool IsPartial)
{
    /// <summary>The days that running text names while no fact tells the day, as they are written.</summary>
    public IReadOnlyList<string> DaysInText { get; init; } = [];

    /// <summary>The line of the first table that is written in HTML, which is not read; null when there is none.</summary>
    public int? HtmlTable { get; init; }

    /// <summary>The lines of two facts that cannot be about the same incident.</summary>
    public (int First, int Second)? SeveralIncidents { get; init; }
}
