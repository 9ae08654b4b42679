using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Sources.Postmortems;

/// <summary>
/// Reads postmortems in Markdown: a title, facts as front matter, labelled lines, tables or in sentences, sections by their headings.
/// </summary>
internal sealed class PostmortemSource : IWorkSource
{
    public string Name => "postmortems";

    public string Reads => "postmortem (*.md, *.markdown)";

    public WorkKind Kind => WorkKind.Postmortem;

    public bool Accepts(WorkFile file) =>
        file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    public WorkFileReading Read(WorkFile file)
    {
        var lines = new TextLines(file.Text);
        var problems = new LineProblems(file.Path);
        var outline = Outline(file.Text, lines, problems, isDated: true);
        var item = outline is null ? null : Item(file, outline, problems);
        return problems.InOrder() is { Count: > 0 } reasons ? WorkFileReading.Refused(reasons) : WorkFileReading.Of([item!]);
    }

    public WorkItem ReadText(string id, string title, string text)
    {
        var ignored = new LineProblems(id);
        var outline = Outline(text, new TextLines(text), ignored, isDated: false);
        return new WorkItem
        {
            Key = new WorkKey(Name, id),
            Kind = WorkKind.Postmortem,
            Title = outline?.Title?.In(text) ?? title,
            Text = text,
            DoneAt = DateTimeOffset.UnixEpoch,
            StatedScope = outline is null ? null : Stated(outline, FactKey.Scope, ignored, WorkFacts.StatedScope),
            Participants = outline is null ? [] : PostmortemParticipants.Of(outline),
            Sections = outline?.Sections ?? [],
            FollowUps = outline?.FollowUps ?? [],
        };
    }

    private static PostmortemOutline? Outline(string text, TextLines lines, LineProblems problems, bool isDated)
    {
        if (!ReadableSize.Allows(text, problems))
        {
            return null;
        }

        var document = PostmortemMarkdown.Parse(text);
        if (document is null)
        {
            problems.Add(1, "lists or quotes are nested too deeply, or a paragraph is far too long", remedy: "Make the document flatter, or divide the paragraph");
            return null;
        }

        var frontMatter = PostmortemMarkdown.FrontMatter(document);
        if (frontMatter is null ? string.IsNullOrWhiteSpace(text) : document.Count == 1)
        {
            problems.Add(1, "the document has no text", remedy: "Write a title, a date and what happened");
            return null;
        }

        if (frontMatter is null && text.StartsWith("---", StringComparison.Ordinal) && text.AsSpan(3).TrimStart(' ') is ['\r' or '\n', ..])
        {
            problems.Add(1, "the front matter has no end", remedy: "Write a line '---' below its last fact, or remove the first line");
        }

        var facts = frontMatter is null ? FrontMatter.None : new FrontMatterReader(text, lines, problems).Read(PostmortemMarkdown.SpanOf(frontMatter, text));
        return new OutlineReader(text, lines, facts).Read(document, isDated);
    }

    private WorkItem Item(WorkFile file, PostmortemOutline outline, LineProblems problems)
    {
        if (outline is { Title: null, IsPartial: false })
        {
            problems.Add(1, "the document has no title", remedy: "Write it as the first heading: '# Checkout was down for 20 minutes'");
        }

        if (outline.SeveralIncidents is var (first, second))
        {
            problems.Add(first, "the document holds several incidents", $"lines {first} and {second}", remedy: "Write one file for each");
        }

        var item = new WorkItem
        {
            Key = new WorkKey(Name, ExternalId(file, outline)),
            Kind = WorkKind.Postmortem,
            Title = outline.Title?.In(file.Text) ?? "",
            Text = file.Text,
            DoneAt = PostmortemTime.DoneAt(outline, problems),
            StatedScope = Stated(outline, FactKey.Scope, problems, WorkFacts.StatedScope),
            Teams = [.. outline.Facts.Where(fact => fact.Key == FactKey.Team).SelectMany(fact => WorkFacts.Teams(fact.Value)).Distinct(StringComparer.Ordinal)],
            Participants = PostmortemParticipants.Of(outline),
            Sections = outline.Sections,
            FollowUps = outline.FollowUps,
            Url = Stated(outline, FactKey.Url, problems, WorkFacts.Url),
        };
        return PostmortemTime.IsDeleted(outline) ? item.AsDeleted() : item;
    }

    // The last part of the path in either system's spelling, so that a file keeps its id wherever it is read.
    private static string ExternalId(WorkFile file, PostmortemOutline outline) =>
        outline.Facts.FirstOrDefault(fact => fact.Key == FactKey.Id)?.Value.Trim()
        ?? Path.GetFileNameWithoutExtension(file.Path[(file.Path.LastIndexOfAny(['/', '\\']) + 1)..]);

    private static T? Stated<T>(PostmortemOutline outline, FactKey key, LineProblems problems, Func<string, int, LineProblems, T?> read) =>
        outline.Facts.FirstOrDefault(fact => fact.Key == key) is { } fact
            ? read(fact.Value, fact.Line, problems)
            : default;
}
