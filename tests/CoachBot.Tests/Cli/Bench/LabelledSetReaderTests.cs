using CoachBot.Cli.Bench;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Cli.Bench;

public sealed class LabelledSetReaderTests : IDisposable
{
    private readonly LabelledFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_files_beside_the_labels_tell_kind_repository_and_topic()
    {
        var set = LabelledFolder.Read(_folder.Request);

        set.Frameworks.Select(framework => framework.Id).ShouldBe(["kaairo-devops"]);
        set.Documents.Select(document => (document.Id, document.Item.Kind, document.IsSealed, document.IsOffTopic)).ShouldBe(
        [
            ("P1", WorkKind.Postmortem, false, false), ("T1", WorkKind.Ticket, false, false), ("T2", WorkKind.Ticket, true, false),
            ("T3", WorkKind.Ticket, false, true), ("T4", WorkKind.Ticket, false, false),
        ]);
    }

    [Fact]
    public void Everything_wrong_with_the_labels_is_said_at_once()
    {
        _folder.Write("labels.csv", "id,framework,competency,strength\nT1,kairo-devops,ci-cd,1\nT1,kaairo-devops,cicd,0\n,kaairo-devops,ci-cd,1\nT9,kaairo-devops,ci-cd,2\nT3,kaairo-devops,ci-cd,1\nT1,kaairo-devops,ci-cd,1\nT1,kaairo-devops,ci-cd,2\n");

        var problems = _folder.Refused(_folder.Request);

        problems.Select(problem => problem.Split("; allowed")[0]).ShouldBe(
        [
            "labels.csv:2: no such framework is loaded; found kairo-devops",
            "labels.csv:3: kaairo-devops has no such competency; found cicd",
            "labels.csv:3: no such strength; found 0",
            "labels.csv:4: id is empty. Write the name of the text without its ending.",
            "labels.csv:5: there is no text of this id; found T9. Add the text as 'T9.md', or remove the row.",
            "labels.csv:8: this competency of the document has a label already, on line 7; found T1, kaairo-devops, ci-cd. Keep one of the two.",
            "labels.csv:6: the document is off-topic and has a label; found T3. Correct its topic, or remove the label.",
        ]);
        problems[0].ShouldEndWith("Did you mean 'kaairo-devops'?");
        problems[1].ShouldEndWith("Did you mean 'ci-cd'?");
    }

    [Fact]
    public void Documents_and_index_tell_of_every_text_once_in_closed_words()
    {
        _folder.Write("documents.csv", "id,topic\nP1,relevant\nT1,maybe\nT2,none\nT2,none\nT3,none\nT4,relevant\n");
        _folder.Write("index.csv", "id,kind,source\nP1,hand-over,acme/checkout\nT1,ticket,acme\nT2,ticket,acme/checkout\nT3,ticket,acme/checkout\nT4,ticket,acme/checkout\nT5,ticket,acme/checkout\n");

        _folder.Refused(_folder.Request).Select(problem => problem.Split(". ")[0]).ShouldBe(
        [
            "documents.csv:3: no such topic; found maybe; allowed: relevant, none",
            "documents.csv:5: the document has a row already, on line 4; found T2",
            "index.csv:2: no such kind; found hand-over; allowed: postmortem, ticket",
            "index.csv:3: the source names no repository; found acme; allowed: owner/name, owner/name:path@commit, owner/name@commit",
            "index.csv:7: there is no text of this id; found T5",
        ]);
    }

    [Fact]
    public void A_text_without_a_row_is_named()
    {
        _folder.Write("texts/T5.md", "I rotated the key.");

        _folder.Refused(_folder.Request).ShouldBe(
        [
            "documents.csv:1: a document has no row; found T5. Add its row, or take its text away.",
            "index.csv:1: a document has no row; found T5. Add its row, or take its text away.",
        ]);
    }

    [Fact]
    public void Files_and_folders_that_are_not_there_are_named()
    {
        var request = _folder.Request with { Texts = _folder.Path("gone"), Labels = _folder.Path("none.csv"), Index = _folder.Path("nowhere.csv"), Documents = _folder.Path("documents.csv") };

        var problems = _folder.Refused(request);

        problems.ShouldContain("gone: there is no such folder. Give the folder of the texts with --texts.");
        problems.ShouldContain("none.csv: there is no such file or folder. Check the path.");
        problems.ShouldContain("nowhere.csv: there is no such file or folder. Check the path.");
    }

    [Fact]
    public void A_framework_that_the_labels_do_not_name_is_refused() =>
        _folder.Refused(_folder.Request with { Frameworks = ["kairo-devops"] })
            .ShouldBe(["--framework: the labels name no such framework; found kairo-devops; allowed: kaairo-devops. Did you mean 'kaairo-devops'?"]);

    [Fact]
    public void Labels_without_a_row_measure_nothing()
    {
        _folder.Write("labels.csv", "id,framework,competency,strength\n");

        _folder.Refused(_folder.Request).ShouldBe(["labels.csv: there is not one label. Add rows: there is nothing to measure by."]);
    }

    [Fact]
    public void Nothing_can_be_sealed_without_an_index()
    {
        _folder.Delete("index.csv");

        _folder.Refused(_folder.Request with { IsSealingAsked = true })
            .ShouldBe(["bench: without an index no repository is known, so nothing can be sealed. Give it with --index, or leave --sealed and --seal-mod out."]);
    }

    [Fact]
    public void Without_an_index_a_text_is_a_postmortem_when_it_reads_as_one()
    {
        _folder.Delete("index.csv");

        var set = LabelledFolder.Read(_folder.Request);

        set.KnowsKinds.ShouldBeFalse();
        set.Documents.Select(document => document.Item.Kind).ShouldBe([WorkKind.Postmortem, WorkKind.Ticket, WorkKind.Ticket, WorkKind.Ticket, WorkKind.Ticket]);
    }

    [Fact]
    public void A_sealed_text_is_not_even_read_when_sealed_ones_are_left_out()
    {
        File.WriteAllBytes(_folder.Path("texts/T2.md"), [0xFF, 0xFE]);

        LabelledFolder.Read(_folder.Request with { Sealing = Sealing.Without }).Documents.Select(document => document.Id).ShouldBe(["P1", "T1", "T3", "T4"]);
        _folder.Refused(_folder.Request).ShouldHaveSingleItem().ShouldStartWith("texts/T2.md: the file is not UTF-8");
    }
}
