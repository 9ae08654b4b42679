using System.Text.Json;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

public sealed class MapTests(PostgresCluster cluster) : CliTest(cluster)
{
    [Fact]
    public async Task Several_files_give_one_json_object_a_line_in_order()
    {
        var tickets = Write("t.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation), Ticket.Of("A-2", Texts.Nothing)]));
        var postmortem = Write("down.md", Postmortems.DatabaseDown);

        var ran = await RunAsync("map", "--json", postmortem, tickets);

        ran.Code.ShouldBe(0);
        ran.Errors.ShouldBeEmpty();
        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["down", "A-1", "A-2"]);
        var competencies = lines[1].GetProperty("competencies").EnumerateArray().ToList();
        competencies.Select(competency => (competency.GetProperty("framework").GetString(), competency.GetProperty("competency").GetString()))
            .ShouldBe([("devopsschool-senior-devops", "security-compliance-mindset"), ("govuk-ddat-devops", "information-security"), ("kaairo-devops", "security-practices"), ("skylight-devops", "security-privacy-compliance")]);
        competencies.ShouldAllBe(competency => competency.GetProperty("quotes")[0].GetString() == Texts.Rotation);
        lines[1].GetProperty("practices")[0].GetProperty("use").GetString().ShouldBe("exercised");
        lines[1].GetProperty("contributions")[0].GetProperty("person").GetString().ShouldBe("Priya Raman");
        lines[2].GetProperty("competencies").GetArrayLength().ShouldBe(0);
        Directory.Exists(Path.Combine(Folder, ".coachbot")).ShouldBeFalse("map needs no database");
    }

    [Fact]
    public async Task Lines_in_give_lines_out_until_one_is_bad_which_is_named()
    {
        var good = JsonSerializer.Serialize(new { id = "1", kind = "ticket", title = "T", text = Texts.Rotation });

        var ran = await Coachbot.RunAsync(Folder, $"{good}\n{good}\n{{\"id\":\"3\",\"kind\":\"poem\",\"text\":\"x\"}}\n", NoSettings, "map", "--jsonl");

        ran.Code.ShouldBe(1);
        ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        ran.Errors.ShouldStartWith("standard input, line 3: unknown kind; found poem; allowed: postmortem, ticket. Write {\"id\":");
    }

    [Theory]
    [InlineData("nonsense", "line 1: this is no JSON object")]
    [InlineData("null", "line 1: this is no JSON object; found null")]
    [InlineData("[]", "line 1: this is no JSON object")]
    [InlineData("{\"kind\":\"ticket\"}", "line 1: the text field \"id\" is missing or is no text; found kind; allowed: id, kind, title, text")]
    [InlineData("{\"id\":\"1\",\"kind\":\"ticket\",\"text\":7}", "line 1: the text field \"text\" is missing")]
    public async Task A_bad_line_is_refused_with_its_number(string line, string expected)
    {
        var ran = await Coachbot.RunAsync(Folder, $"{line}\n", NoSettings, "map", "--jsonl");

        ran.Code.ShouldBe(1);
        ran.Output.ShouldBeEmpty();
        ran.Errors.ShouldContain(expected);
    }

    [Fact]
    public async Task A_file_that_no_source_reads_is_named_while_the_others_are_mapped()
    {
        var ran = await RunAsync("map", Write("notes.txt", Texts.Rotation), "gone.md", Write("t.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)])));

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldContain("notes.txt: no source reads this file; found notes.txt; allowed: postmortem (*.md, *.markdown); tickets (*.csv with the columns id, title, status); tickets (*.jsonl, *.ndjson with the fields id, title, status).");
        ran.Errors.ShouldContain("gone.md: there is no such file or folder.");
        ran.Output.ShouldContain($"“{Texts.Rotation}”");
    }

    [Fact]
    public async Task A_framework_that_is_not_loaded_is_refused()
    {
        var map = await RunAsync("map", "--framework", "kairo-devops", Write("t.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)])));
        var show = await RunAsync("framework", "show", "nope");

        map.Code.ShouldBe(1);
        map.Errors.ShouldBe("--framework: no such framework is loaded; found kairo-devops; allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops. Did you mean 'kaairo-devops'?\n");
        show.Code.ShouldBe(1);
        show.Errors.ShouldBe("framework show: no such framework is loaded; found nope; allowed: dei-gen-p1, devopsschool-senior-devops, govuk-ddat-devops, kaairo-devops, skylight-devops. Choose one of these.\n");
    }

    [Fact]
    public async Task A_framework_is_shown_for_people_and_as_json()
    {
        var text = await RunAsync("framework", "show", "kaairo-devops");
        var json = await RunAsync("framework", "show", "kaairo-devops", "--json");

        text.Code.ShouldBe(0);
        text.Output.ShouldContain("Mid-Level: ");
        using var page = JsonDocument.Parse(json.Output);
        page.RootElement.GetProperty("competencies").GetArrayLength().ShouldBe(8);
        page.RootElement.GetProperty("expectations").GetArrayLength().ShouldBe(24);
        page.RootElement.GetProperty("careerPaths").GetProperty("from").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task One_framework_of_several_is_chosen()
    {
        var ran = await RunAsync("map", "--json", "--framework", "skylight-devops", Write("t.csv", Ticket.Csv([Ticket.Of("A-1", Texts.Rotation)])));

        using var line = JsonDocument.Parse(ran.Output);
        line.RootElement.GetProperty("competencies").EnumerateArray().ShouldHaveSingleItem().GetProperty("framework").GetString().ShouldBe("skylight-devops");
    }

    [Fact]
    public async Task A_framework_shows_its_profile_and_marks_a_teams_figures()
    {
        var text = await RunAsync("framework", "show", "dei-gen-p1");
        var json = await RunAsync("framework", "show", "dei-gen-p1", "--json");

        text.Output.ShouldContain("\n  Autonomy: Close supervision; work reviewed frequently\n");
        text.Output.ShouldContain("\nDeployment frequency (a team's figure; never counted for a person)\n");
        text.Output.ShouldContain("\n    - Change failure rate (a team's figure; never counted for a person)\n");
        text.Output.ShouldContain("\n  P1 Entry-Level Professional: supported, the one step there is\n");
        using var page = JsonDocument.Parse(json.Output);
        var dimension = page.RootElement.GetProperty("dimensions")[3];
        dimension.EnumerateObject().Select(part => (part.Name, part.Value.GetString())).ShouldBe([("level", "p1"), ("name", "Impact"), ("value", "Own deliverables")]);
        var component = page.RootElement.GetProperty("components")[37];
        component.EnumerateObject().Select(part => (part.Name, part.Value.GetString()))
            .ShouldBe([("kind", "qualification"), ("title", "Experience with version control systems")]);
        page.RootElement.GetProperty("competencies").EnumerateArray().Count(competency => competency.GetProperty("team").GetBoolean()).ShouldBe(3);
        page.RootElement.GetProperty("expectations").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_blueprint_shows_its_parts_and_says_that_KPIs_are_a_teams()
    {
        var text = await RunAsync("framework", "show", "devopsschool-senior-devops");
        var json = await RunAsync("framework", "show", "devopsschool-senior-devops", "--json");

        text.Output.ShouldContain("\nKPIs (definitions of a team's figures; nothing computes them, and nothing counts them for a person)\n");
        text.Output.ShouldContain("\n  - IaC Coverage: target > 90% for managed infra; 100% for new; looked at Monthly\n");
        text.Output.ShouldContain("\nMilestones (an onboarding track; the horizons count from the start in the role)\n  30 days\n    - ");
        using var page = JsonDocument.Parse(json.Output);
        Names(page.RootElement.GetProperty("kpis")[0]).ShouldBe(["id", "title", "target", "cadence"]);
        Names(page.RootElement.GetProperty("skills")[0]).ShouldBe(["title", "tier", "importance"]);
        Names(page.RootElement.GetProperty("milestones")[0]).ShouldBe(["horizon", "items"]);
        Names(page.RootElement.GetProperty("responsibilities")[0]).ShouldBe(["group", "title"]);
        Names(page.RootElement.GetProperty("deliverables")[0]).ShouldBe(["group", "title"]);
        Names(page.RootElement.GetProperty("decisionRights")[0]).ShouldBe(["group", "title"]);
        Names(page.RootElement.GetProperty("tools")[0]).ShouldBe(["category", "title"]);
        Names(page.RootElement.GetProperty("careerPaths")).ShouldBe(["from", "to", "adjacent"]);
        page.RootElement.GetProperty("kpis")[19].GetProperty("target").GetString().ShouldBe("≥ 4.2/5 quarterly pulse");
        page.RootElement.GetProperty("scorecard").GetArrayLength().ShouldBe(10);
    }

    [Theory]
    [InlineData("dimensions")]
    [InlineData("milestones")]
    [InlineData("kpis")]
    [InlineData("skills")]
    [InlineData("softSkills")]
    [InlineData("scorecard")]
    [InlineData("responsibilities")]
    [InlineData("deliverables")]
    [InlineData("promotionSkills")]
    [InlineData("qualifications")]
    [InlineData("decisionRights")]
    [InlineData("tools")]
    [InlineData("components")]
    public async Task A_part_that_a_framework_lacks_is_an_empty_list(string part)
    {
        var json = await RunAsync("framework", "show", "kaairo-devops", "--json");

        using var page = JsonDocument.Parse(json.Output);
        page.RootElement.GetProperty(part).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_framework_shows_who_its_levels_are_for_and_what_they_expect_beside_competencies()
    {
        var text = await RunAsync("framework", "show", "skylight-devops");
        var json = await RunAsync("framework", "show", "skylight-devops", "--json");

        text.Output.ShouldContain("\nStaff DevOps engineer\n  Practises as an expert");
        text.Output.ShouldContain("\n  - Supervises the other people on the team");
        text.Output.ShouldContain("\nContinuous delivery\n");
        text.Output.ShouldContain("\n  Staff DevOps engineer: 5 of 6\n");
        using var page = JsonDocument.Parse(json.Output);
        page.RootElement.GetProperty("expectations").GetArrayLength().ShouldBe(36);
        var notes = page.RootElement.GetProperty("levelNotes").EnumerateArray().Where(note => note.GetProperty("level").GetString() == "staff").ToList();
        notes.Count.ShouldBe(3);
        notes.ShouldAllBe(note => note.GetProperty("track").ValueKind == JsonValueKind.Null && note.GetProperty("title").GetString()!.EndsWith('.'));
        page.RootElement.GetProperty("levels")[4].GetProperty("description").GetString().ShouldNotBeNullOrEmpty();
        page.RootElement.GetProperty("milestones").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_framework_with_tracks_shows_what_each_asks_for_and_how_it_names_a_competency()
    {
        var text = await RunAsync("framework", "show", "govuk-ddat-devops");
        var json = await RunAsync("framework", "show", "govuk-ddat-devops", "--json");

        text.Output.ShouldContain("\nSystems integration\n");
        text.Output.ShouldContain("\n  On the management track: Systems integration (management)\n");
        text.Output.ShouldContain("\n  Senior DevOps engineer (technical): Working (2 of 4), as for DevOps engineer\n");
        using var page = JsonDocument.Parse(json.Output);
        page.RootElement.GetProperty("expectations").GetArrayLength().ShouldBe(85);
        page.RootElement.GetProperty("tracks").EnumerateArray().Select(track => track.GetString()).ShouldBe(["technical", "management"]);
        var titled = page.RootElement.GetProperty("competencies").EnumerateArray()
            .Where(competency => competency.TryGetProperty("trackTitles", out _)).ToDictionary(competency => competency.GetProperty("id").GetString()!);
        titled.Keys.ShouldBe(["development-process-optimisation", "programming-build", "systems-integration"]);
        titled["systems-integration"].GetProperty("trackTitles").GetProperty("technical").GetString().ShouldBe("Systems integration");
        titled["systems-integration"].GetProperty("trackTitles").GetProperty("management").GetString().ShouldBe("Systems integration (management)");
    }

    private static IEnumerable<string> Names(JsonElement map) => map.EnumerateObject().Select(part => part.Name);
}
