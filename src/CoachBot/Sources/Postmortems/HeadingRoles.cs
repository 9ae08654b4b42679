using CoachBot.Core.Work;

namespace CoachBot.Sources.Postmortems;

/// <summary>The role of the text at the current place: that of the nearest heading whose words tell one, going upwards.</summary>
internal sealed class HeadingRoles
{
    private readonly Stack<(int Level, SectionRole? Role)> _open = new();
    private SectionRole? _label;

    /// <summary>The role that headings and labels give; null below headings that tell nothing.</summary>
    public SectionRole? Told => _label ?? OfHeadings();

    /// <summary>The role of the text here.</summary>
    public SectionRole Current => Told ?? SectionRole.Body;

    /// <summary>Whether lines such as <c>**Date:** ...</c> state facts here: above all headings, and in sections that sum up.</summary>
    public bool LinesHoldFacts => _open.Count == 0 || _open.Peek().Role is SectionRole.Metadata or SectionRole.Body;

    /// <summary>The same for the items of lists; below a label such as <c>**Timeline:**</c> the list is what the label says.</summary>
    public bool ListsHoldFacts => LinesHoldFacts && _label is null or SectionRole.Body;

    /// <summary>The same for the rows of tables, which under a heading of unknown words are told by their labels alone.</summary>
    public bool TablesHoldFacts => Told is null or SectionRole.Metadata or SectionRole.Body;

    public void Enter(int level, string heading)
    {
        while (_open.TryPeek(out var above) && above.Level >= level)
        {
            _open.Pop();
        }

        _label = null;
        _open.Push((level, SectionHeadings.RoleOf(heading)));
    }

    /// <summary>A bold label such as <c>**Impact:**</c> rules until the next label or heading.</summary>
    public void EnterLabel(SectionRole role) => _label = role;

    private SectionRole? OfHeadings()
    {
        foreach (var heading in _open)
        {
            if (heading.Role is { } role)
            {
                return role;
            }
        }

        return null;
    }
}
