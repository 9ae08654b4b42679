using CoachBot.Core;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.People;
using CoachBot.Packs;
using CoachBot.Pipeline;
using CoachBot.Pipeline.Receipts;
using CoachBot.Storage;

namespace CoachBot.Commands.MyLevel;

/// <summary>Shows where confirmed evidence puts a person, competency by competency.</summary>
internal sealed class MyLevelCommand(Access access, LevelReports reports, LevelReceipts receipts, EvidenceStore evidence, PeopleStore people, CurrentPacks current) : IChatCommand
{
    private static readonly string[] FormWords = ["why", "receipt", "update"];

    // As many digits of it as every reply shows.
    private const int LeastOfHash = 8;

    public string Verb => "mylevel";

    public string Summary => "Where your confirmed evidence puts you, with quotes.";

    public IReadOnlyList<CommandForm> Forms =>
    [
        new("/mylevel", "every competency of your framework"),
        new("/mylevel <competency>", "one competency with all its evidence"),
        new("/mylevel why", "how the rule counted"),
        new("/mylevel in <framework>", "the same evidence in another framework"),
        new("/mylevel receipt", "your report as a file that others can check"),
        new("/mylevel update <version>", "read it by the newer version of your framework that you were shown"),
        new("/mylevel @<person>", "what a report or team mate of yours has confirmed and shares"),
    ];

    public async Task<ChatReply> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var packs = await current.ReadAsync(cancellationToken);
        if (request.Form.StartsWith('@'))
        {
            return await SharedAsync(request, packs, cancellationToken);
        }

        // The last "in" names the framework, unless it belongs to a title: "Security Practices in DevOps".
        var usual = packs.UsualFor(request.Actor);
        var (framework, words, problem) = FrameworkChoice.IsCompetency(usual, string.Join(' ', request.Arguments))
            ? (usual, request.Arguments, null)
            : FrameworkChoice.In(packs, usual, request.Arguments, FrameworkChoice.InMyLevel);
        return framework is null ? ChatReply.Refused(problem!) : await OwnAsync(request, packs, framework, string.Join(' ', words), cancellationToken);
    }

    private async Task<ChatReply> OwnAsync(ChatRequest request, PackLibrary packs, Framework framework, string asked, CancellationToken cancellationToken)
    {
        var isReceipt = asked.Equals("receipt", StringComparison.OrdinalIgnoreCase);
        var isWhy = asked.Equals("why", StringComparison.OrdinalIgnoreCase);
        var update = VersionIn(asked);
        var decision = await access.AskAsync(request.Reader, request.Actor, DataView.Whole, Did(update is not null, isReceipt), cancellationToken);
        if (decision.Grant is not { } grant)
        {
            return ChatReply.Refused(decision.Refusal!);
        }

        // Only the version whose differences the person saw is theirs to choose; of any other they see them first.
        if (update is { Length: >= LeastOfHash } && framework.Hash.StartsWith(update, StringComparison.OrdinalIgnoreCase) && request.Actor.Consent == Consent.On)
        {
            await reports.UpdateAsync(grant, framework, request.Now, cancellationToken);
        }

        var read = await reports.ReadAsync(grant, request.Actor, framework, request.Now, cancellationToken);
        var isUsual = framework.Id == packs.UsualFor(request.Actor).Id;
        return request.Actor.Consent == Consent.Off ? LevelReply.Of(request.Actor, read, isUsual: true)
            : isReceipt ? await ReceiptAsync(grant, request.Actor, read, isUsual, cancellationToken)
            : isWhy ? WhyReply.Of(read, isUsual)
            : asked.Length > 0 && update is null ? One(packs, read, asked, isUsual)
            : await WholeAsync(grant, request.Actor, read, isUsual, isUpdate: update is not null, cancellationToken);
    }

    private async Task<ChatReply> WholeAsync(ReadGrant grant, Person actor, ReportWithEvidence read, bool isUsual, bool isUpdate, CancellationToken cancellationToken)
    {
        if (read.EarlierRule is not null)
        {
            await reports.ToldOfRuleAsync(grant, read.Report.Framework, cancellationToken);
        }

        var reply = LevelReply.Of(actor, read, isUsual);
        return isUpdate && read.Newer is null ? reply with { Blocks = [new ChatBlock.Note("You see the newest version of this framework."), .. reply.Blocks] } : reply;
    }

    // "update" and what follows it; null when something else was asked.
    private static string? VersionIn(string asked)
    {
        var words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && words[0].Equals("update", StringComparison.OrdinalIgnoreCase) ? words.ElementAtOrDefault(1) ?? "" : null;
    }

    // "recipt", or "receipt acme" without its "in".
    private static string? FormIn(string asked)
    {
        var words = asked.Split(' ', 2);
        return Nearest.To(words[0], FormWords) is { } word ? $"/mylevel {word}{(words.Length > 1 ? $" in {words[1]}" : "")}" : null;
    }

    // Of the version that the report is by: another may have other competencies.
    private static ChatReply One(PackLibrary packs, ReportWithEvidence read, string asked, bool isUsual)
    {
        var (one, problem) = FrameworkChoice.Competency(packs, read.Report.Framework, asked);
        return one is null ? ChatReply.Refused(FormIn(asked) is { } form ? problem! with { Do = $"Did you mean {form}?" } : problem!)
            : one.IsTeamFigure ? CompetencyReply.OfTeam(one)
            : CompetencyReply.Of(read, packs.Practices, one, isUsual);
    }

    private static string Did(bool isUpdate, bool isReceipt) => isUpdate ? "chose the version of the framework that your evidence is read by"
        : isReceipt ? "took a receipt of your level report"
        : "looked at your level report";

    private async Task<ChatReply> ReceiptAsync(ReadGrant grant, Person actor, ReportWithEvidence read, bool isUsual, CancellationToken cancellationToken)
    {
        var (taken, problem) = await receipts.TakeAsync(grant, actor, read, cancellationToken);
        return taken is null ? ChatReply.Refused(problem!) : ReceiptReply.Of(read, taken, isUsual);
    }

    private async Task<ChatReply> SharedAsync(ChatRequest request, PackLibrary packs, CancellationToken cancellationToken)
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
        var usual = packs.UsualFor(subject);
        var reply = By(await reports.SeenByAsync(grant, usual, cancellationToken), shared);

        // An earlier version would tell that they have CoachBot on and looked: where nothing is shared, it is the one in force.
        return reply.Blocks.OfType<ChatBlock.Quote>().Any() ? reply : By(usual, []);

        ChatReply By(Framework framework, IReadOnlyList<EvidenceItem> pieces) =>
            SharedReply.Of(subject, framework, pieces, [.. directory.People.Select(person => person.Name), .. names], packs.Practices, request.Now, grant.IsOwn);
    }
}
