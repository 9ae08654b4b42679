using System.Globalization;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Files;
using CoachBot.Pipeline;
using CoachBot.Storage;

namespace CoachBot.Demo;

/// <summary>Loads the demo's people and work, once; a second run finds them and changes nothing.</summary>
internal sealed class DemoData(
    DemoFiles files, DeploymentFacts facts, PeopleIntake people, WorkIntake work, IEnumerable<IWorkSource> sources,
    IEnumerable<ICalendarSource> calendars, CalendarIntake calendar, PeopleStore directory, EvidenceStore evidence, TimeProvider clock)
{
    private const string MonthFact = "demo-month";
    private const string DecidedFact = "demo-decided";

    public async Task<DemoCount> LoadAsync(IWorkProgress progress, CancellationToken cancellationToken)
    {
        // Dates are resolved once: the same demo next month must not look like forty revised tickets.
        var today = clock.GetUtcNow();
        var month = DateOnly.ParseExact(
            await facts.OnceAsync(MonthFact, today.ToString("yyyy-MM-01", CultureInfo.InvariantCulture), cancellationToken), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await people.TakeAsync(files.People(), progress, cancellationToken);
        var items = files.Work(month).SelectMany(file => sources.First(source => source.Accepts(file)).Read(file) is { Problems.Count: 0 } reading
            ? reading.Items
            : throw new InvalidOperationException($"The demo's file {file.Path} is not in order.")).ToList();
        await ShiftsAsync(DateOnly.FromDateTime(today.UtcDateTime), cancellationToken);
        progress.Expect(items.Count);
        await work.TakeAsync(items, progress.Advance, cancellationToken);
        if (await facts.FindAsync(DecidedFact, cancellationToken) is null)
        {
            await DecideAsync(cancellationToken);
            await facts.OnceAsync(DecidedFact, "yes", cancellationToken);
        }

        return new((await directory.DirectoryAsync(cancellationToken)).People.Count, items.Count);
    }

    // What lies ahead is counted from today each time: last month's shifts would leave the demo without one to come.
    private async Task ShiftsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var file = files.Calendar(today);
        await calendar.TakeAsync(calendars.First(source => source.Accepts(file)).Read(file), file.Path, cancellationToken);
    }

    private async Task DecideAsync(CancellationToken cancellationToken)
    {
        foreach (var (personId, item, decision) in files.Decisions())
        {
            var person = (await directory.FindAsync(personId, cancellationToken))!;
            var grant = AccessPolicy.Decide(new Reader.Member(person), person, DataView.Whole).Grant!;
            var change = decision == "dispute" ? EvidenceChange.Dispute : EvidenceChange.Confirm;
            foreach (var piece in (await evidence.ForAsync(grant, cancellationToken)).Where(piece => item == "*" || piece.Work.ExternalId == item))
            {
                await evidence.AnswerAsync(grant, piece, change, piece.Rung, clock.GetUtcNow(), cancellationToken);
            }
        }
    }
}

/// <summary>How much the demo holds.</summary>
internal sealed record DemoCount(int People, int Items);
