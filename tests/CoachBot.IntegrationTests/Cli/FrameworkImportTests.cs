using System.Text.Json.Nodes;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>An organisation's own ladder at the command line.</summary>
public sealed class FrameworkImportTests(PostgresCluster cluster) : CliTest(cluster)
{
    [Fact]
    public async Task A_table_is_in_force_and_says_what_is_left_to_do()
    {
        await using var own = await WithEverybodyAsync();
        Write("acme-ladder.csv", Ladder.Csv);

        var ran = await own.RunAsync("framework", "import", "acme-ladder.csv");

        ran.Code.ShouldBe(0, ran.Errors);
        ran.Output.ShouldStartWith("acme-ladder: acme-ladder, 2 competencies at 2 levels (lowest first: Engineer, Senior Engineer), is in force (");
        ran.Output.ShouldContain("\nWhich practices feed 1 of them was proposed by likeness of words, and replies say so. Look at it: coachbot framework review acme-ladder\n");
        ran.Output.ShouldContain("\nNo practice is like these, so no work can show them yet: Empathy.\n");
        var level = (await own.App.SayAsync("priya", "/mylevel in acme")).Text();
        level.ShouldContain("Which practices feed 1 competency was proposed by likeness of words, and no admin has reviewed it yet.");
        level.ShouldContain("No practice feeds these yet, so that no work can show them: Empathy.");
    }

    [Fact]
    public async Task What_the_admin_says_of_links_is_in_force_at_once()
    {
        await using var own = await WithEverybodyAsync();
        Write("acme-ladder.csv", Ladder.Csv);
        await own.RunAsync("framework", "import", "acme-ladder.csv");

        var wrong = await own.RunAsync("framework", "review", "acme-ladder", "--accept", "secret-rotation", "--link", "empathy/knowledge-sharing=70");
        var ran = await own.RunAsync("framework", "review", "acme-ladder", "--accept", "all", "--link", "empathy/knowledge-sharing=70", "--json");

        wrong.Code.ShouldBe(1);
        wrong.Errors.ShouldContain("Did you mean 'secrets-rotation'?");
        ran.Code.ShouldBe(0, ran.Errors);
        var links = JsonNode.Parse(ran.Output)!.AsArray();
        links.SelectMany(row => row!["links"]!.AsArray()).ShouldAllBe(link => !(bool)link!["proposed"]!);
        links[1]!["links"]![0]!["practice"]!.GetValue<string>().ShouldBe("knowledge-sharing");
        (await own.App.SayAsync("priya", "/mylevel in acme")).Text().ShouldNotContain("likeness of words");
        (await own.App.RowsAsync<string>("select did from framework_change order by id")).ShouldBe(["imported", "reviewed"]);
    }

    [Fact]
    public async Task Where_nobody_is_imported_an_import_says_so()
    {
        Write("acme-ladder.csv", Ladder.Csv);

        var ran = await RunWithAsync("ConnectionStrings__CoachBot", await EmptyDatabaseAsync(), "framework", "import", "acme-ladder.csv");

        ran.Output.ShouldContain("\nNobody is imported here yet (coachbot people import);");
    }

    [Fact]
    public async Task A_table_imported_again_keeps_what_was_reviewed()
    {
        await using var own = await WithEverybodyAsync();
        Write("acme-ladder.csv", Ladder.Csv);
        await own.RunAsync("framework", "import", "acme-ladder.csv");
        await own.RunAsync("framework", "review", "acme-ladder", "--accept", "all", "--link", "empathy/knowledge-sharing=70");

        var unchanged = await own.RunAsync("framework", "import", "acme-ladder.csv");
        Write("acme-ladder.csv", Ladder.Csv.Replace("Empathy,Listens.,Mediates.", "Alerting,Tunes an alert.,Designs alerts for all.", StringComparison.Ordinal));
        var changed = await own.RunAsync("framework", "import", "acme-ladder.csv");

        unchanged.Output.ShouldContain("is in force by this document already");
        changed.Output.ShouldContain("\nNo longer in it: Empathy.\n");
        changed.Output.ShouldContain("\nThe links of 1 competency are kept as they were reviewed.\n");
        changed.Output.ShouldContain("\nWhich practices feed 1 of them was proposed by likeness of words");
        var links = JsonNode.Parse((await own.RunAsync("framework", "review", "acme-ladder", "--json")).Output)!.AsArray();
        links[0]!["links"]!.AsArray().ShouldAllBe(link => !(bool)link!["proposed"]!);
    }

    [Fact]
    public async Task Whose_level_is_in_a_removed_framework_is_counted_there_and_by_doctor()
    {
        await using var own = await WithEverybodyAsync();
        Write("ladder.yaml", Ladder.Pack(100));
        await own.RunAsync("framework", "import", "ladder.yaml");
        await own.App.ImportAsync(Member.Dana, Member.Priya with { Framework = Ladder.Id, Level = "engineer" });

        (await own.RunAsync("framework", "remove", "acme-ladder")).Output.ShouldContain("\n1 person has a level in it;");
        (await own.RunAsync("doctor")).Output.ShouldContain("people with a level in acme-ladder, which is not in force: 1;");
    }

    [Fact]
    public async Task A_pack_document_is_imported_shown_listed_and_removed()
    {
        await using var own = await WithEverybodyAsync();
        Write("ladder.yaml", Ladder.Pack(100));

        (await own.RunAsync("framework", "import", "ladder.yaml", "--json")).Output.ShouldContain("\"id\": \"acme-ladder\"");
        (await own.RunAsync("framework", "import", "ladder.yaml")).Output.ShouldContain("is in force by this document already");
        (await own.RunAsync("framework", "show", "acme-ladder")).Output.ShouldStartWith("acme-ladder: Acme ladder\n");
        (await own.RunAsync("framework", "show", "--crosswalk", "acme-ladder", "kaairo-devops")).Output.ShouldContain("Security Practices in DevOps");
        (await own.RunAsync("framework", "list")).Output.ShouldContain("acme-ladder: Acme ladder (imported, ");
        (await own.RunAsync("doctor")).Output.ShouldContain("5 ship, 1 imported");
        (await own.RunAsync("framework", "remove", "acme-ladder")).Code.ShouldBe(0);
        (await own.RunAsync("framework", "show", "acme-ladder")).Code.ShouldBe(1);
        (await own.RunAsync("framework", "remove", "kaairo-devops")).Errors.ShouldStartWith("id: this framework ships with CoachBot");
    }

    [Fact]
    public async Task A_table_can_be_made_a_document_to_edit_which_imports_as_the_same()
    {
        await using var own = await WithEverybodyAsync();
        Write("acme-ladder.csv", Ladder.Csv);

        (await own.RunAsync("framework", "import", "acme-ladder.csv", "--to", "acme.yaml")).Code.ShouldBe(0);
        var again = await own.RunAsync("framework", "import", "acme-ladder.csv", "--to", "acme.yaml");
        await own.RunAsync("framework", "import", "acme-ladder.csv");

        again.Code.ShouldBe(1);
        again.Errors.ShouldBe("--to: the file is there already; found acme.yaml; allowed: a new file. Choose another name.\n");
        var nowhere = await own.RunAsync("framework", "import", "acme-ladder.csv", "--to", "no/such/x.yaml");
        nowhere.Code.ShouldBe(1);
        nowhere.Errors.ShouldStartWith("--to: the file cannot be written");
        (await own.RunAsync("framework", "import", "acme.yaml")).Output.ShouldContain("in force by this document already");
    }

    [Theory]
    [InlineData("bad.csv", "Skill,Junior\nTesting\n,x\n", "bad.csv:2: the row has another number of cells than the header", "bad.csv:3: a row without the name of its competency")]
    [InlineData("bad.md", "# Nothing here\n", "bad.md:1: there is no table")]
    [InlineData("bad.yaml", "id: bad\ntitle: Bad\n", "missing key", "Write source:")]
    [InlineData("bad.docx", "x", "not a file of a framework; found .docx; allowed: .yaml, .yml, .csv, .md")]
    public async Task Of_a_broken_document_nothing_is_written_and_every_fault_is_told(string name, string text, params string[] faults)
    {
        await using var own = await WithEverybodyAsync();
        Write(name, text);
        var before = await own.App.DumpAsync();

        var ran = await own.RunAsync("framework", "import", name);

        ran.Code.ShouldBe(1);
        faults.ShouldAllBe(fault => ran.Errors.Contains(fault), ran.Errors);
        (await own.App.DumpAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("framework import ladder.yaml --id x", "--id is for tables")]
    [InlineData("framework import ladder.csv --id Acme", "--id 'Acme' is no kebab-case id; write 'acme'.")]
    [InlineData("framework import ladder.csv --rungs owned,best", "--rungs has no 'best'")]
    [InlineData("framework review acme --link secrets", "--link 'secrets' is no competency/practice=weight.")]
    [InlineData("framework review acme --reject secrets", "--reject 'secrets' is no competency/practice.")]
    public async Task What_cannot_be_meant_is_a_usage_error(string arguments, string error)
    {
        var ran = await RunAsync(arguments.Split(' '));

        ran.Code.ShouldBe(2);
        ran.Errors.ShouldContain(error);
    }

    [Fact]
    public async Task The_schema_is_printed_for_an_editor() =>
        JsonNode.Parse((await RunAsync("framework", "schema")).Output)!["title"]!.GetValue<string>().ShouldBe("A competency framework");
}
