using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Pipeline;

namespace CoachBot.Commands.MyLevel;

/// <summary>The answer to <c>/mylevel &lt;competency&gt;</c>: what it asks for and every piece of evidence.</summary>
internal static class CompetencyReply
{
    public static ChatReply Of(ReportWithEvidence read, PracticeCatalogue practices, Competency competency, bool isUsual)
    {
        var report = read.Report;
        var line = report.Lines.Single(line => line.Competency.Id == competency.Id);
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading($"{line.Title}  {Wording.Bar(report.Framework, line.Proficiency)}"));
        blocks.Add(new ChatBlock.Paragraph(competency.Description));
        if (line.Expected is { } expected)
        {
            blocks.Add(new ChatBlock.Paragraph(
                Wording.Asks(report.Framework, report.Target!, expected.Proficiency) + (expected.Descriptor is { } descriptor ? $": {descriptor}" : ".")));
        }

        if (line.Missing is { } missing)
        {
            blocks.Add(new ChatBlock.Paragraph($"Working toward {Wording.Rung(missing.Rung)}: {missing}."));
        }

        foreach (var piece in line.Standing.Items.Reverse().SelectMany(item => item))
        {
            AddPiece(blocks, practices, piece);
        }

        if (line.Standing.Items.Length == 0)
        {
            blocks.Add(new ChatBlock.Paragraph("No confirmed evidence yet."));
        }

        blocks.Add(new ChatBlock.Note($"{FedBy(practices, competency)} {Wording.Interpreted(report.Framework)}{Wording.Newer(read, isUsual)}".TrimEnd()));
        return new(blocks.ToImmutable());
    }

    /// <summary>Of a team's figure that the framework lists as a competency: what it is, and that nobody is measured by it.</summary>
    public static ChatReply OfTeam(Competency competency) => ChatReply.Of(
        new ChatBlock.Heading(competency.Title),
        new ChatBlock.Paragraph(competency.Description),
        new ChatBlock.Note(Wording.TeamFigures));

    private static string FedBy(PracticeCatalogue practices, Competency competency) => competency.Practices.Count == 0
        ? "No practice feeds it yet, so that no work can show it."
        : $"Fed by: {string.Join(", ", competency.Practices.Select(link => $"{practices.TitleOf(link.Practice)} ({link.Weight}{(link.IsProposed ? ", proposed" : "")})"))}.";

    private static void AddPiece(ImmutableArray<ChatBlock>.Builder blocks, PracticeCatalogue practices, EvidenceItem piece)
    {
        foreach (var quote in piece.Quotes)
        {
            blocks.Add(new ChatBlock.Quote(
                quote.Text,
                $"{Wording.Citation(piece)}; {practices.TitleOf(piece.Practice)}, {Wording.Rung(piece.Rung)}, {Wording.Vouched(piece.Corroboration)} (#{piece.Number})"));
        }
    }
}
