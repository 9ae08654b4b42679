using CoachBot.Core;
using CoachBot.Core.Evaluation;
using CoachBot.Core.Frameworks;
using CoachBot.Files;
using CoachBot.Packs;

namespace CoachBot.Cli.Bench;

/// <summary>A row of the labels file: the competency is there.</summary>
internal sealed record LabelRow(int Line, string Id, string Framework, CompetencyId Competency, LabelStrength Strength);

/// <summary>Reads the labels: one row for each competency that is there; what has no row is absent.</summary>
internal static class LabelsCsv
{
    private static readonly string[] Columns = ["id", "framework", "competency", "strength"];
    private static readonly CsvTable Table = new(Columns, Columns);

    public static IReadOnlyList<LabelRow> Read(WorkFile file, PackLibrary packs, LineProblems problems)
    {
        var read = Table.Rows(file.Text, problems).Select(row => Row(row, packs, problems)).OfType<LabelRow>().ToList();
        var first = new Dictionary<(string, string, CompetencyId), int>();
        foreach (var row in read.Where(row => !first.TryAdd((row.Id, row.Framework, row.Competency), row.Line)))
        {
            problems.Add(row.Line, $"this competency of the document has a label already, on line {first[(row.Id, row.Framework, row.Competency)]}",
                $"{row.Id}, {row.Framework}, {row.Competency}", remedy: "Keep one of the two");
        }

        return read;
    }

    private static LabelRow? Row(FieldRow row, PackLibrary packs, LineProblems problems)
    {
        var before = problems.Count;
        if (row.IsEmpty("id"))
        {
            problems.Add(row.Line, "id is empty", remedy: "Write the name of the text without its ending");
        }

        var framework = packs.Find(row["framework"]);
        if (framework is null)
        {
            AddUnknown("no such framework is loaded", row["framework"], packs.Frameworks.Select(loaded => loaded.Id));
        }
        else if (!framework.Rated.Any(competency => competency.Id.Value == row["competency"]))
        {
            AddUnknown($"{framework.Id} has no such competency", row["competency"], framework.Rated.Select(competency => competency.Id.Value));
        }

        if (row["strength"] is not ("1" or "2"))
        {
            problems.Add(row.Line, "no such strength", row["strength"], "1 for weak, 2 for strong", "Leave the row out for what is absent");
        }

        return problems.Count > before ? null : new(row.Line, row["id"], framework!.Id, new(row["competency"]), row["strength"] == "2" ? LabelStrength.Strong : LabelStrength.Weak);

        void AddUnknown(string what, string found, IEnumerable<string> all)
        {
            var ids = all.ToList();
            problems.Add(row.Line, what, found, string.Join(", ", ids), Nearest.To(found, ids) is { } meant ? $"Did you mean '{meant}'?" : "Write one of these");
        }
    }
}
