using CoachBot.Core.Frameworks;
using CoachBot.Core.Levels;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Tests.Packs;

public sealed class FrameworkPackTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void A_framework_is_read_whole_with_scale_and_levels_lowest_first()
    {
        var framework = _packs.Folder.Load().Find("ladder").ShouldNotBeNull();

        framework.Title.ShouldBe("A ladder");
        framework.Source.ShouldBe("Made up for a test.");
        framework.Interpretation.ShouldBe(["rungs"]);
        framework.Scale.ShouldBe([
            new Proficiency("some", 1, "Some", Involvement.Executed),
            new Proficiency("much", 2, "Much", Involvement.Led),
        ]);
        framework.Levels.ShouldBe([new Level("junior", 1, "Junior"), new Level("senior", 2, "Senior")]);
        framework.Tracks.ShouldBe(["technical", "management"]);
    }

    [Fact]
    public void A_threshold_of_the_pack_replaces_the_published_one_and_leaves_the_others()
    {
        _packs.Change(PackFixture.Framework, "competencies:", "thresholds: [{rung: owned, months: 5, corroborated: 4}]\ncompetencies:");

        var thresholds = _packs.Folder.Load().Frameworks.ShouldHaveSingleItem().Thresholds;

        thresholds.For(Involvement.Owned).ShouldBe(new LevelThreshold(5, 4));
        thresholds.For(Involvement.Led).ShouldBe(LevelThresholds.Default.For(Involvement.Led));
    }

    [Fact]
    public void A_competency_is_read_whole()
    {
        var framework = _packs.Folder.Load().Frameworks.ShouldHaveSingleItem();
        var competency = framework.Competencies.ShouldHaveSingleItem();

        competency.Id.ShouldBe(new CompetencyId("operations"));
        competency.Title.ShouldBe("Operations");
        competency.Kind.ShouldBe("operational");
        competency.IsCore.ShouldBeTrue();
        competency.Description.ShouldBe("Keeps things running.");
        competency.Practices.ShouldBe([
            new PracticeLink(new PracticeId("alerting"), 40),
            new PracticeLink(new PracticeId("incident-command"), 60),
        ]);
        competency.Expectations.ShouldBe([
            new Expectation("junior", null, framework.Scale[0], null),
            new Expectation("senior", "technical", framework.Scale[1], "Leads."),
            new Expectation("senior", "management", framework.Scale[0], null),
        ]);
    }

    [Fact]
    public void What_a_level_is_and_expects_beside_competencies_is_read_in_the_order_of_the_levels()
    {
        _packs.Change(PackFixture.Framework, "{ id: senior, order: 2, title: Senior }",
                "{ id: senior, order: 2, title: Senior, description: Leads., notes: [{title: Helps others., track: management}, {title: Thinks ahead.}] }")
            .Change(PackFixture.Framework, "{ id: junior, order: 1, title: Junior }", "{ id: junior, order: 1, title: Junior, notes: [{title: Learns.}] }");

        var framework = _packs.Folder.Load().Find("ladder").ShouldNotBeNull();

        framework.Levels.Select(level => level.Description).ShouldBe([null, "Leads."]);
        framework.LevelNotes.ShouldBe([new("junior", null, "Learns."), new("senior", "management", "Helps others."), new("senior", null, "Thinks ahead.")]);
    }

    [Fact]
    public void A_ladder_that_does_not_sort_its_competencies_has_no_kinds()
    {
        _packs.Change(PackFixture.Framework, "    kind: operational\n", "").Change(PackFixture.Framework, "    core: true\n", "");

        var competency = _packs.Folder.Load().Frameworks.ShouldHaveSingleItem().Competencies.ShouldHaveSingleItem();

        competency.Kind.ShouldBeNull();
        competency.IsCore.ShouldBeFalse();
    }

    [Fact]
    public void A_ladder_without_tracks_has_none()
    {
        _packs.Change(PackFixture.Framework, "tracks:\n  - { id: technical, title: Technical }\n  - { id: management, title: Management }\n", "")
            .Change(PackFixture.Framework, "track: technical, ", "")
            .Change(PackFixture.Framework, "\n      - { level: senior, track: management, proficiency: some }", "")
            .Change(PackFixture.Framework, "core: true", "core: false");

        var framework = _packs.Folder.Load().Find("ladder").ShouldNotBeNull();

        framework.Tracks.ShouldBeEmpty();
        framework.Competencies[0].IsCore.ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_framework_is_not_found() => _packs.Folder.Load().Find("steps").ShouldBeNull();
}
