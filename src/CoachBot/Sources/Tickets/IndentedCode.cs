namespace CoachBot.Sources.Tickets;

/// <summary>Follows the lines that are code by their indent alone: below an empty line, and in no list.</summary>
internal sealed class IndentedCode
{
    private bool _isAfterBlank = true;
    private bool _isCode;
    private bool _isList;

    /// <summary>Whether the next line is code.</summary>
    public bool Holds(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        if (text.IsEmpty)
        {
            _isAfterBlank = true;
            return _isCode;
        }

        var isIndented = line is ['\t', ..] or [' ', ' ', ' ', ' ', ..];
        _isCode = isIndented && !_isList && (_isCode || _isAfterBlank);
        if (!_isCode)
        {
            _isList = TicketEntry.Is(text) || (_isList && (!_isAfterBlank || char.IsWhiteSpace(line[0])));
        }

        _isAfterBlank = false;
        return _isCode;
    }
}
