using System.Globalization;
using System.Text;
using CoachBot.Core.Evaluation;
using CoachBot.Core.Work;

namespace CoachBot.Cli.Bench;

/// <summary>A measurement for people, within 120 columns.</summary>
internal static class BenchText
{
    public static string Of(BenchReport report)
    {
        var text = new StringBuilder();
        Head(text, report);
        foreach (var measurement in report.Baselines.Prepend(report.Engine))
        {
            foreach (var part in measurement.Parts)
            {
                text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{measurement.Predictor}, {PartName(part)}");
                FigureTable.AddTo(text, part, LabelStrength.Weak);
                FigureTable.AddTo(text, part, LabelStrength.Strong);
                if (part.OffTopic is { } offTopic)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"  Off-topic documents with any competency shown: {offTopic.Shown} of {offTopic.Documents}{(offTopic.Unsealed.Count > 0 ? $" ({string.Join(", ", offTopic.Unsealed)})" : "")}");
                }
            }

            ComparisonTable.AddTo(text, measurement);
        }

        foreach (var part in report.Engine.Parts)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{report.Engine.Predictor} by competency, {PartName(part)}: labels 1 and 2, shown");
            CompetencyTable.AddTo(text, part);
        }

        if (report.Errors is { } errors)
        {
            ErrorList.AddTo(text, errors);
        }

        return text.ToString().TrimEnd();
    }

    private static void Head(StringBuilder text, BenchReport report)
    {
        var documents = report.Engine.Parts[0].Documents;
        text.AppendLine(CultureInfo.InvariantCulture, $"{Counted.Of(documents, "document", "documents")}{Kinds(report, documents)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"A competency is shown from {PredictionThreshold.Shown:0.00} and pre-ticked from {PredictionThreshold.PreTicked:0.00}. P precision, R recall, both micro.");
        text.AppendLine(CultureInfo.InvariantCulture, $"macro: mean F1 of the competencies with at least {Score.EnoughPositives} positives in the documents scored; how many they are.");
        if (report.Engine.Comparisons.Count > 0)
        {
            text.AppendLine("So the macro of two parts may be over different competencies; like for like compares them over the same ones.");
        }

        if (report.Set.KnowsKinds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Sealed: SHA-256 of the repository's name is 0 modulo {report.Request.Modulus}. These are scored, and shown nowhere.");
        }

        if (report.Answers is { } answers)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Counted.Of(answers.Read, "answer", "answers")} read: {Counted.Of(answers.Findings, "finding", "findings")} held{(answers.Faults.Count == 0 ? "" : $"; left out: {string.Join(", ", answers.Faults.Select(fault => $"{fault.Key} {fault.Value}"))}")}.");
        }

        foreach (var note in report.Notes())
        {
            text.AppendLine(note);
        }
    }

    private static string Kinds(BenchReport report, int documents)
    {
        var postmortems = report.Engine.Parts[0].Frameworks.FirstOrDefault(figures => figures.Kind == WorkKind.Postmortem)?.Documents;
        return postmortems is { } count ? $": {Counted.Of(count, "postmortem", "postmortems")}, {Counted.Of(documents - count, "ticket", "tickets")}." : ".";
    }

    private static string PartName(PartFigures part) => part.Part switch
    {
        BenchPart.All => $"all documents ({part.Documents})",
        _ => $"{part.Part} documents ({part.Documents})",
    };
}
