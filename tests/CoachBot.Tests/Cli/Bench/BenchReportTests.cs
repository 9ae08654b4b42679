using System.Text.Json;
using CoachBot.Cli;
using CoachBot.Cli.Bench;
using CoachBot.Core.Evaluation;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Cli.Bench;

public sealed class BenchReportTests : IDisposable
{
    private readonly LabelledFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Unsealed_and_sealed_documents_are_scored_apart()
    {
        var parts = LabelledFolder.Measure(_folder.Request).Engine.Parts;

        parts.Select(part => (part.Part, part.Documents)).ShouldBe([("all", 5), ("unsealed", 4), ("sealed", 1)]);
        parts.Select(part => Micro(part, null)).ShouldBe([new(2, 2, 1), new(2, 1, 1), new(0, 1, 0)]);
    }

    [Fact]
    public void Postmortems_and_tickets_are_scored_apart()
    {
        var unsealed = LabelledFolder.Measure(_folder.Request).Engine.Parts[1];

        Micro(unsealed, WorkKind.Postmortem).ShouldBe(new(1, 0, 0));
        Micro(unsealed, WorkKind.Ticket).ShouldBe(new(1, 1, 1));
    }

    [Fact]
    public void Strong_labels_and_the_higher_threshold_have_figures_of_their_own()
    {
        var unsealed = LabelledFolder.Measure(_folder.Request).Engine.Parts[1].Frameworks[0];

        unsealed.At(LabelStrength.Strong, PredictionThreshold.Shown).Micro.ShouldBe(new(1, 2, 1));
        unsealed.At(LabelStrength.Weak, PredictionThreshold.PreTicked).Micro.ShouldBe(new(1, 1, 2));
    }

    [Fact]
    public void Off_topic_documents_that_show_something_are_counted_and_named()
    {
        var offTopic = LabelledFolder.Measure(_folder.Request).Engine.Parts[0].OffTopic.ShouldNotBeNull();

        (offTopic.Documents, offTopic.Shown).ShouldBe((1, 1));
        offTopic.Unsealed.ShouldBe(["T3"]);
    }

    [Fact]
    public void An_error_tells_the_practices_and_sentences_that_fired()
    {
        var errors = LabelledFolder.Measure(_folder.Request).Errors.ShouldNotBeNull();

        var wrong = errors.FalsePositives.ShouldHaveSingleItem();
        (wrong.Document, wrong.Framework, wrong.Competency).ShouldBe(("T3", "kaairo-devops", "monitoring-performance-tuning"));
        wrong.Practices.ShouldBe(["alerting", "capacity-planning"]);
        wrong.Quotes.ShouldBe(["I added an alert for disk space."]);
        var missed = errors.FalseNegatives.ShouldHaveSingleItem();
        (missed.Document, missed.Competency, missed.Strength).ShouldBe(("T4", "agile-methodologies", 0));
        missed.Practices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Sealing.Both)]
    [InlineData(Sealing.Only)]
    [InlineData(Sealing.Without)]
    public void Nothing_of_a_sealed_document_is_shown(object sealing)
    {
        var report = LabelledFolder.Measure(_folder.Request with { Sealing = (Sealing)sealing, Baselines = true, Errors = 100 });

        foreach (var shown in new[] { BenchText.Of(report), JsonSerializer.Serialize(BenchJson.Of(report), Json.Page) })
        {
            shown.ShouldNotContain(LabelledFolder.Secret);
            shown.ShouldNotContain("T2");
        }

        report.Engine.Parts.Select(part => part.Part).ShouldBe((Sealing)sealing switch { Sealing.Both => ["all", "unsealed", "sealed"], Sealing.Only => ["sealed"], _ => ["unsealed"] });
    }

    [Fact]
    public void Baselines_have_the_same_figures()
    {
        var baselines = LabelledFolder.Measure(_folder.Request with { Baselines = true }).Baselines;

        baselines.Select(baseline => baseline.Predictor).ShouldBe(["predict-all", "name-match", "tf-idf-cosine"]);
        Micro(baselines[0].Parts[1], null).ShouldBe(new(3, 29, 0), "four documents with eight competencies each");
        Micro(baselines[1].Parts[1], null).ShouldBe(new(0, 0, 3), "no text holds a title");
        baselines.ShouldAllBe(baseline => baseline.Parts.Count == 3 && baseline.Parts[0].Frameworks.Count == 3);
    }

    [Fact]
    public void A_baselines_threshold_does_not_look_at_sealed_labels()
    {
        var before = CosineFigures();
        _folder.Write("labels.csv", File.ReadAllText(_folder.Path("labels.csv")) + "T2,kaairo-devops,agile-methodologies,2\nT2,kaairo-devops,ci-cd,2\n");

        CosineFigures().ShouldBe(before);
    }

    [Fact]
    public void The_text_is_the_same_every_time_and_fits_into_120_columns()
    {
        var request = _folder.Request with { Baselines = true };

        var text = BenchText.Of(LabelledFolder.Measure(request));

        text.ShouldBe(BenchText.Of(LabelledFolder.Measure(request)));
        text.Split('\n').ShouldAllBe(line => line.Length <= 120 && line.TrimEnd() == line);
        text.ShouldStartWith("5 documents: 1 postmortem, 4 tickets.\n");
        text.ShouldContain("\n  kaairo-devops              all            4   0.67  0.67  0.67      - (0)");
        text.ShouldContain("\n  Off-topic documents with any competency shown: 1 of 1 (T3)\n");
        text.ShouldContain("\n  0.00  T4  kaairo-devops/agile-methodologies  (nothing found)");
    }

    [Fact]
    public void Without_index_and_documents_the_report_says_what_it_cannot_tell()
    {
        _folder.Delete("index.csv");
        _folder.Delete("documents.csv");

        var report = LabelledFolder.Measure(_folder.Request);

        var part = report.Engine.Parts.ShouldHaveSingleItem();
        part.Frameworks.ShouldHaveSingleItem().Kind.ShouldBeNull();
        part.OffTopic.ShouldBeNull();
        BenchText.Of(report).ShouldContain("Without an index nobody can tell postmortems and tickets apart");
        BenchText.Of(report).ShouldContain("Without a documents file nobody can tell what is off-topic.");
    }

    [Fact]
    public void With_nothing_unsealed_the_cosine_has_no_threshold_and_the_report_says_so()
    {
        var report = LabelledFolder.Measure(_folder.Request with { Modulus = 1, Baselines = true });

        Micro(report.Baselines[2].Parts[0], null).ShouldBe(new(0, 0, 3));
        report.Notes().ShouldHaveSingleItem().ShouldStartWith("No document is unsealed");
    }

    [Fact]
    public void Json_names_every_figure()
    {
        using var page = JsonDocument.Parse(JsonSerializer.Serialize(BenchJson.Of(LabelledFolder.Measure(_folder.Request)), Json.Page));

        var figures = page.RootElement.GetProperty("measurements")[0].GetProperty("parts")[1].GetProperty("figures");
        figures.GetArrayLength().ShouldBe(12, "three kinds, two sorts of labels, two thresholds");
        figures[0].GetProperty("labels").GetString().ShouldBe("present");
        figures[0].GetProperty("micro").GetProperty("precision").GetDouble().ShouldBe(0.6667);
        figures[0].GetProperty("macroF1").ValueKind.ShouldBe(JsonValueKind.Null);
        figures[0].GetProperty("competencies")[0].GetProperty("count").GetProperty("truePositives").GetInt32().ShouldBe(0);
        page.RootElement.GetProperty("errors").GetProperty("falsePositives")[0].GetProperty("document").GetString().ShouldBe("T3");
    }

    private IReadOnlyList<Confusion> CosineFigures() =>
        [.. LabelledFolder.Measure(_folder.Request with { Baselines = true }).Baselines[2].Parts[1].Frameworks.Select(figures => figures.At(LabelStrength.Weak, PredictionThreshold.Shown).Micro)];

    private static Confusion Micro(PartFigures part, WorkKind? kind) =>
        part.Frameworks.Single(figures => figures.Kind == kind).At(LabelStrength.Weak, PredictionThreshold.Shown).Micro;
}
