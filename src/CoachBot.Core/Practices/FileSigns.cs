using CoachBot.Core.Work;

namespace CoachBot.Core.Practices;

/// <summary>
/// What the files of a change tell. A list of files says only what was touched, not what was done: it supports what the
/// text tells and is never anybody's evidence.
/// </summary>
internal sealed class FileSigns
{
    private readonly List<(PracticeId Practice, FilePattern[] Patterns)> _practices;

    public FileSigns(PracticeCatalogue catalogue) => _practices =
        [.. catalogue.Practices.Where(practice => practice.Files.Count > 0).Select(practice => (practice.Id, practice.Files.Select(file => new FilePattern(file)).ToArray()))];

    /// <summary>A hit for each practice and line of the lists of files in a work item.</summary>
    public IEnumerable<SentenceHit> Read(WorkItem item, SignScale scale)
    {
        for (var number = 0; number < item.Sections.Count; number++)
        {
            var section = item.Sections[number];
            if (section.Role != SectionRole.Files)
            {
                continue;
            }

            for (var at = section.Span.Start; at < section.Span.End;)
            {
                var newline = item.Text.IndexOf('\n', at, section.Span.End - at);
                var end = newline < 0 ? section.Span.End : newline;
                var line = Text.LineMarkers.Read(item.Text, at, end);
                var path = new TextSpan(line.Content, line.End - line.Content);
                foreach (var (practice, patterns) in _practices)
                {
                    if (MatchesAny(patterns, item.Text.AsSpan(path.Start, path.Length)))
                    {
                        yield return new(practice, PracticeUse.Mentioned, DetectorStrength.Word, path, path, path.Start, HitBasis.File, SectionRole.Files)
                        {
                            Points = scale.Of(HitBasis.File, PracticeUse.Mentioned, null, SectionRole.Files),
                        };
                    }
                }

                at = end + 1;
            }
        }
    }

    private static bool MatchesAny(FilePattern[] patterns, ReadOnlySpan<char> path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(path, name))
            {
                return true;
            }
        }

        return false;
    }
}
