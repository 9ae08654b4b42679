using CoachBot.Core.Evidence;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>The names of everybody, found by their words. They are read anew only once one of them has changed: a round asks many times.</summary>
internal sealed class DirectoryNames(PeopleStore people)
{
    private Known? _last;

    public async Task<NameIndex> ReadAsync(CancellationToken cancellationToken)
    {
        var mark = await people.MarkOfNamesAsync(cancellationToken);
        var last = _last;
        if (last?.Mark != mark)
        {
            _last = last = new(mark, new(await people.NamesAsync(cancellationToken)));
        }

        return last.Names;
    }

    private sealed record Known(string Mark, NameIndex Names);
}
