using System.CommandLine;
using System.Globalization;
using CoachBot.Cli.Bench;
using CoachBot.Core.Practices;
using CoachBot.Packs;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Benchmarks.Calibration;

/// <summary>
/// <c>calibrate</c>: whether a strength is the likelihood it claims to be, by the points kept beside this program or by
/// labelled documents; and what each part of the reading adds on those.
/// </summary>
internal static class CalibrateCommand
{
    public static int Run(string[] args)
    {
        var texts = new Option<string?>("--texts") { Description = "A folder of <id>.md, as bench takes it" };
        var labels = new Option<string?>("--labels") { Description = "Their labels, as bench takes them" };
        var write = new Option<string?>("--write") { Description = "Write the points of the unsealed documents to this file" };
        var command = new RootCommand("Calibrate the strengths of the mapper") { texts, labels, write };
        command.Validators.Add(result =>
        {
            if (result.GetValue(texts) is null != result.GetValue(labels) is null)
            {
                result.AddError("--texts and --labels go together: give both, or neither for the points kept beside this program.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(texts) is { } folder
            ? OfDocuments(folder, parsed.GetValue(labels)!, parsed.GetValue(write))
            : OfPoints());
        return command.Parse(args).Invoke();
    }

    private static int OfPoints()
    {
        Console.WriteLine(Reliability.Of(PointsFile.Read(PointsFile.Shipped)));
        return 0;
    }

    private static int OfDocuments(string texts, string labels, string? write)
    {
        var packs = new PackFolder().Load();
        var request = new BenchRequest(texts, labels, null, null, [], Sealing.Both, 3, IsSealingAsked: false, Baselines: false, Errors: 0);
        var set = new LabelledSetReader(packs, [new PostmortemSource(), new TicketCsvSource()]).Read(request);
        var readings = new ReadSet(set, new PracticeDetector(packs.Practices));
        Console.WriteLine(Reliability.Of(readings.Points(set.Documents)));
        Console.WriteLine(Ablation.Of(readings));
        if (write is not null)
        {
            var points = readings.Points([.. set.Documents.Where(document => !document.IsSealed)]);
            PointsFile.Write(write, points);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{points.Count} points written to {write}"));
        }

        return 0;
    }
}
