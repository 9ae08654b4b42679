using System.Collections.Immutable;
using CoachBot.Chat;
using CoachBot.Core.Chat;
using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.People;
using CoachBot.Pipeline;

namespace CoachBot.Commands.MyLevel;

/// <summary>The answer to <c>/mylevel</c>: each competency with its state, what is next, and its newest quote.</summary>
internal static class LevelReply
{
    /// <param name="person">Whose report it is.</param>
    /// <param name="read">The report with its evidence.</param>
    /// <param name="isUsual">Whether they see this framework unasked; else every button names it.</param>
    public static ChatReply Of(Person person, ReportWithEvidence read, bool isUsual)
    {
        var report = read.Report;
        var blocks = ImmutableArray.CreateBuilder<ChatBlock>();
        blocks.Add(new ChatBlock.Heading(TitleOf(report)));
        if (person.Consent == Consent.Off)
        {
            blocks.Add(new ChatBlock.Paragraph(
                "CoachBot is off for you: nothing is derived about you, and nobody sees anything. Turn it on to get your own evidence proposed to you; turning it off again deletes it."));
            blocks.Add(new ChatBlock.Buttons([new("Turn on", "/coach settings consent on")]));
            return new(blocks.ToImmutable());
        }

        blocks.Add(new ChatBlock.Paragraph(Intro(report, read.Evidence)));
        // Before the competencies: a long report may be cut at its end.
        blocks.AddRange(NewerVersionBlocks.Of(read, isUsual));
        AddGroup(blocks, report, CompetencyState.Demonstrated, "Demonstrated");
        AddGroup(blocks, report, CompetencyState.InProgress, "In progress");
        AddQuiet(blocks, report);
        AddTeamFigures(blocks, report);
        blocks.Add(new ChatBlock.Buttons([.. Next(read, isUsual)]));
        blocks.Add(new ChatBlock.Note($"Level rule v{LevelRule.Version}, pack {report.Framework.Hash[..8]}. {Wording.Interpreted(report.Framework)}{WordedBy.Rules}"));
        return new(blocks.ToImmutable());
    }

    private static string TitleOf(LevelReport report) => report.Target is { } target
        ? $"{report.Framework.Title}: your evidence beside {target.Title}{(report.Track is { } track ? $" ({track})" : "")}"
        : $"{report.Framework.Title}: your evidence";

    private static string Intro(LevelReport report, IReadOnlyList<EvidenceItem> evidence)
    {
        var confirmed = evidence.Where(piece => piece.Status == EvidenceStatus.Confirmed).Select(piece => piece.Work).Distinct().Count();
        var waiting = evidence.Count(piece => piece.IsProposedByRules);
        var rests = confirmed == 0 ? "You have confirmed no work yet, so nothing is counted." : $"This rests on {Wording.Count(confirmed, "piece of work", "pieces of work")} that you confirmed, up to {Wording.Day(report.AsOf)}.";
        return waiting == 0 ? rests : $"{rests} {Wording.Count(waiting, "proposal waits", "proposals wait")} for your look and {(waiting == 1 ? "counts" : "count")} for nothing until then.";
    }

    private static void AddGroup(ImmutableArray<ChatBlock>.Builder blocks, LevelReport report, CompetencyState state, string title)
    {
        foreach (var (line, isFirst) in report.Lines.Where(line => line.State == state).Select((line, index) => (line, index == 0)))
        {
            if (isFirst)
            {
                blocks.Add(new ChatBlock.Heading(title));
            }

            blocks.Add(new ChatBlock.Bullets([new($"{line.Title}  {Wording.Bar(report.Framework, line.Proficiency)}", DetailOf(report, line))]));
            if (line.Standing.Telling() is { } piece)
            {
                blocks.Add(new ChatBlock.Quote(piece.Quotes[0].Text, $"{Wording.Citation(piece)}, {Wording.Rung(piece.Rung)}"));
            }
        }
    }

    private static string DetailOf(LevelReport report, CompetencyLine line)
    {
        var parts = new List<string>();
        if (line.Standing.Demonstrated is { } rung)
        {
            parts.Add(Wording.Rung(rung) + (line.Standing.IsSelfReported ? " (self-reported)" : ""));
        }

        if (report.Target is not null)
        {
            parts.Add(line.Expected is { } expected
                ? Wording.Asks(report.Framework, report.Target, expected.Proficiency)
                : Wording.AsksByTrack(report.Framework, report.Target, line.Competency));
        }
        else if (line.Meets is { } meets)
        {
            var isByTrack = line.Competency.Expectations.Any(expectation => expectation.Level == meets.Id && expectation.Track is not null);
            parts.Add($"meets what {meets.Title} asks for{(isByTrack ? " on every track" : "")}");
        }

        if (line.Missing is { } missing)
        {
            parts.Add($"working toward {Wording.Rung(missing.Rung)}: {missing}");
        }

        if (line.Standing.LastSeen is { } month)
        {
            parts.Add($"last seen {Wording.Month(month)}");
        }

        return string.Join("; ", parts);
    }

    private static void AddQuiet(ImmutableArray<ChatBlock>.Builder blocks, LevelReport report)
    {
        var without = report.Lines.Where(line => line.State == CompetencyState.NoOpportunityYet).ToList();
        if (without.Count > 0)
        {
            blocks.Add(new ChatBlock.Heading("No opportunity yet"));
            blocks.Add(new ChatBlock.Bullets([.. without.Select(line => new Bullet(line.Title, "nothing of it in the work you were part of during the last 12 months"))]));
        }

        var unlinked = report.Lines.Where(line => line.State == CompetencyState.NoData && line.Competency.Practices.Count == 0).Select(line => line.Title).ToList();
        var isUnknown = report.Lines.Any(line => line.State == CompetencyState.NoData && line.Competency.Practices.Count > 0);
        if (isUnknown || unlinked.Count > 0)
        {
            blocks.Add(new ChatBlock.Heading("No data"));
        }

        if (isUnknown)
        {
            blocks.Add(new ChatBlock.Paragraph(
                "No work item that CoachBot reads names you. Either no source is connected, or your accounts are not linked: ask an admin to import them (coachbot people import)."));
        }

        if (unlinked.Count > 0)
        {
            blocks.Add(new ChatBlock.Paragraph($"No practice feeds these yet, so that no work can show them: {string.Join(", ", unlinked)}. An admin can link them (coachbot framework review {report.Framework.Id})."));
        }
    }

    // What the framework lists beside what it rates must not look as if something of it were missing.
    private static void AddTeamFigures(ImmutableArray<ChatBlock>.Builder blocks, LevelReport report)
    {
        var figures = report.Framework.Competencies.Where(competency => competency.IsTeamFigure).Select(competency => competency.Title).ToList();
        if (figures.Count > 0)
        {
            blocks.Add(new ChatBlock.Note($"The framework lists these, too: {string.Join(", ", figures)}. {Wording.TeamFigures}"));
        }
    }

    private static IEnumerable<Button> Next(ReportWithEvidence read, bool isUsual)
    {
        if (read.Evidence.Any(piece => piece.IsProposedByRules))
        {
            yield return new("Look at proposals", "/evidence") { Role = ButtonRole.NextStep };
        }

        yield return new("Next step", isUsual ? "/growth" : $"/growth in {read.Report.Framework.Id}");
        yield return new("How was this counted?", isUsual ? "/mylevel why" : $"/mylevel why in {read.Report.Framework.Id}");
    }
}
