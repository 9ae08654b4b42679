using CoachBot.Core.Chat;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Commands.MyLevel;

/// <summary>Shows where confirmed evidence puts a person, competency by competency.</summary>
internal sealed class MyLevelCommand(Access access, LevelReports reports, EvidenceStore evidence, PeopleStore people, PackLibrary packs) : IChatCommand
{
    public string Verb => "mylevel";

    public string Summary => "Where your confirmed evidence puts you, with quotes.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/mylevel", "every competency of your framework"),
        new("/mylevel <competency>", "one competency with all its evidence"),
        new("/mylevel why", "how the rule counted"),
        new("/mylevel in <framework>", "the same evidence in another framework"),
        new("/mylevel @<person>", "what a report or team mate of yours has confirmed and shares"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        if (request.Form.StartsWith('@'))
        {
            return await SharedAsync(request, cancellationToken);
        }

        var framework = reports.DefaultFor(request.Actor);
        var words = request.Arguments.ToList();

        // The last "in" names the framework, unless it belongs to a title: "Security Practices in DevOps".
        var at = words.FindLastIndex(word => word.Equals("in", StringComparison.OrdinalIgnoreCase));
        if (at >= 0 && !FrameworkChoice.IsCompetency(framework, string.Join(' ', words)))
        {
            var (named, problem) = FrameworkChoice.Framework(packs, string.Join(' ', words.Skip(at + 1)));
            if (named is null)
            {
                return ChatReply.Refused(problem!);
            }

            framework = named;
            words.RemoveRange(at, words.Count - at);
        }

        return await OwnAsync(request, framework, string.Join(' ', words), cancellationToken);
    }

    private async Task<ChatReply> OwnAsync(ChatRequest request, Framework framework, string asked, CancellationToken cancellationToken)
    {
        Competency? one = null;
        if (asked.Length > 0 && !asked.Equals("why", StringComparison.OrdinalIgnoreCase))
        {
            (one, var problem) = FrameworkChoice.Competency(packs, framework, asked);
            if (one is null)
            {
                return ChatReply.Refused(problem!);
            }

            if (one.IsTeamFigure)
            {
                return CompetencyReply.OfTeam(one);
            }
        }

        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, "looked at your level report", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        var read = await reports.ReadAsync(grant, request.Actor, framework, request.Now, cancellationToken);
        return request.Actor.Consent == Consent.Off ? LevelReply.Of(request.Actor, read, isUsual: true)
            : one is not null ? CompetencyReply.Of(read, packs.Practices, one)
            : asked.Length > 0 ? WhyReply.Of(read.Report)
            : LevelReply.Of(request.Actor, read, isUsual: framework.Id == reports.DefaultFor(request.Actor).Id);
    }

    private async Task<ChatReply> SharedAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var directory = await people.DirectoryAsync(cancellationToken);
        var (subject, problem) = PersonChoice.Find(directory, string.Join(' ', request.Arguments));
        if (subject is null)
        {
            return ChatReply.Refused(problem!);
        }

        var decision = await access.AskAsync(request.Reader, subject, DataView.Shared, "looked at your shared evidence", cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        // One answer for no evidence, unconfirmed, disputed and off: an empty line tells nothing.
        var shared = await evidence.ForAsync(grant, cancellationToken);
        var names = await evidence.NamesBesideAsync(grant, cancellationToken);
        return SharedReply.Of(subject, reports.DefaultFor(subject), shared, [.. directory.People.Select(person => person.Name), .. names], packs.Practices, request.Now, grant.IsOwn);
    }
}
