using CoachBot.Core.Work;

namespace CoachBot.Sources.Tickets;

/// <summary>
/// Tells line by line whose words a description holds. What templates and programs put into it is nobody's sentence; what
/// they ask for is still ahead, whatever became of the ticket.
/// </summary>
internal sealed class TicketParts
{
    private readonly TicketContainer _details = new("details");
    private readonly TicketContainer _quote = new("blockquote");
    private readonly IndentedCode _code = new();
    private TicketLabel? _part;
    private bool _isAsking;
    private bool _isAfterBlank = true;

    /// <summary>The role of the next line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line below it.</param>
    public SectionRole Of(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var isCode = _code.Holds(line);
        if (_details.Holds(line) | _quote.Holds(line) || isCode)
        {
            return SectionRole.Verbatim;
        }

        var text = line.Trim();
        if (text.IsEmpty)
        {
            _isAfterBlank = true;
            return Standing;
        }

        if (!TicketEntry.Is(text) && !char.IsWhiteSpace(line[0]))
        {
            Follow(text, next.Trim());
        }

        _isAfterBlank = false;
        return TicketEntry.IsBoilerplate(text) ? SectionRole.Verbatim
            : Standing == SectionRole.FollowUps && TicketEntry.IsChecked(text) ? SectionRole.Body
            : Standing;
    }

    private SectionRole Standing => _part is { Role: { } role and not SectionRole.Body } ? role
        : _isAsking ? SectionRole.FollowUps
        : SectionRole.Body;

    private void Follow(ReadOnlySpan<char> text, ReadOnlySpan<char> next)
    {
        _isAsking = Asks(text);
        if (TicketLabel.In(text, IsUnderline(next)) is { } label && (_part is not { } open || label.Depth <= open.Depth))
        {
            _part = label;
        }
        else if (_isAfterBlank && _part is { HasText: true })
        {
            _part = null;
        }
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Length >= 3 && line[0] is '-' or '=' && line.IndexOfAnyExcept(line[0]) < 0;

    // "Before you merge, please make sure:"
    private static bool Asks(ReadOnlySpan<char> line) => line.TrimEnd("*_ ") is [.., ':']
        && (Has(line, "please") || Has(line, "ensure") || Has(line, "make sure") || Has(line, " must") || Has(line, " should"));

    private static bool Has(ReadOnlySpan<char> line, string words) => line.Contains(words, StringComparison.OrdinalIgnoreCase);
}
