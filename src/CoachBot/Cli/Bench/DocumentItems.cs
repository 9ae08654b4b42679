using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Cli.Bench;

/// <summary>Reads documents of a measured set as sources read them.</summary>
internal sealed class DocumentItems(IEnumerable<IWorkSource> sources)
{
    /// <summary>The item; without a row it is a postmortem when it reads as one, else a ticket.</summary>
    public WorkItem Of(string id, WorkFile file, IndexRow? row)
    {
        var kind = row?.Kind ?? (sources.First(source => source.Kind == WorkKind.Postmortem).Read(file).Problems.Count == 0 ? WorkKind.Postmortem : WorkKind.Ticket);
        return sources.First(source => source.Kind == kind).ReadText(id, row?.Title ?? "", file.Text);
    }
}
