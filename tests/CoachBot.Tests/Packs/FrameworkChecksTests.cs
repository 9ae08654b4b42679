namespace CoachBot.Tests.Packs;

public sealed class FrameworkChecksTests : IDisposable
{
    private const string At = "frameworks/ladder/framework.yaml";

    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void An_id_other_than_the_folders_name_is_refused() =>
        Changed("id: ladder", "id: leader").ShouldBe([
            $"{At}:1:5 id: id that differs from the file's name; found 'leader'; allowed: ladder. "
            + "Rename the file, or write id: ladder.",
        ]);

    [Fact]
    public void A_threshold_cannot_ask_for_more_corroborated_months_than_months() =>
        Changed("competencies:", "thresholds: [{rung: owned, months: 2, corroborated: 3}]\ncompetencies:").ShouldHaveSingleItem()
            .ShouldContain("more corroborated months than months; found 3; allowed: 0 to 2");

    [Fact]
    public void A_threshold_given_twice_is_refused() =>
        Changed("competencies:", "thresholds:\n  - {rung: led, months: 2, corroborated: 1}\n  - {rung: led, months: 3, corroborated: 1}\ncompetencies:")
            .ShouldHaveSingleItem().ShouldContain("thresholds[1].rung");

    [Theory]
    [InlineData("\\e", "U+001B")]
    [InlineData("\\u202E", "U+202E")]
    [InlineData("\\u2069", "U+2069")]
    [InlineData("\\x9B", "U+009B")]
    public void A_character_that_steers_what_is_shown_is_refused_wherever_it_stands(string escape, string found) =>
        Changed("title: Operations", $"title: \"Oper{escape}ations\"").ShouldHaveSingleItem()
            .ShouldEndWith($"competencies[0].title: character that is not seen and steers what is shown; found {found}; allowed: letters, marks, line ends and tabs. Remove it.");

    [Fact]
    public void Of_lists_beyond_any_measure_only_their_length_is_told() =>
        Changed("level: junior", $"level: nobody, proficiency: x }}\n{string.Concat(Enumerable.Repeat("      - { level: nobody, proficiency: x }\n", 9899))}      - {{ level: juniro").ShouldHaveSingleItem()
            .ShouldContain("competencies[0].expectations: too many in the list; found 99");

    [Fact]
    public void An_unknown_practice_is_refused_with_the_nearest() =>
        Changed("practice: alerting, weight: 40 }", "practice: alertin, weight: 40 }\n      - { practice: alerting, weight: 1 }").ShouldBe([
            $"{At}:22:21 competencies[0].practices[0].practice: unknown practice; found 'alertin'; "
            + "allowed: alerting, incident-command. Write alerting.",
        ]);

    [Fact]
    public void An_unknown_level_is_refused_with_the_nearest() =>
        Changed("level: junior", "level: juniro").ShouldBe([
            $"{At}:25:18 competencies[0].expectations[0].level: unknown level; found 'juniro'; allowed: senior, junior. Write junior.",
        ]);

    [Fact]
    public void An_unknown_track_is_refused_with_the_nearest() =>
        Changed("track: technical", "track: technica").ShouldBe([
            $"{At}:26:33 competencies[0].expectations[1].track: unknown track; found 'technica'; "
            + "allowed: technical, management. Write technical.",
        ]);

    [Fact]
    public void A_note_for_an_unknown_track_is_refused_with_the_nearest() =>
        Changed("title: Senior }", "title: Senior, notes: [{title: Helps others., track: managment}] }").ShouldBe([
            $"{At}:10:82 levels[0].notes[0].track: unknown track; found 'managment'; allowed: technical, management. Write management.",
        ]);

    [Theory]
    [InlineData("[{track: managment, title: Running}]", "track-titles[0].track: unknown track; found 'managment'; allowed: technical, management. Write management.")]
    [InlineData("[{track: technical, title: A}, {track: technical, title: B}]", "track-titles[1].track: track of a title given twice; found 'technical'")]
    public void A_name_is_for_a_track_that_the_framework_has_once(string titles, string problem) =>
        Changed("title: Operations", $"title: Operations\n    track-titles: {titles}").ShouldHaveSingleItem().ShouldContain(problem);

    [Fact]
    public void An_unknown_proficiency_is_refused_with_the_nearest() =>
        Changed("proficiency: much", "proficiency: mach").ShouldBe([
            $"{At}:26:57 competencies[0].expectations[1].proficiency: unknown proficiency; found 'mach'; allowed: some, much. Write much.",
        ]);

    [Theory]
    [InlineData("id: much", "id: some", ":8:11 scale[1].id: proficiency id given twice; found 'some', first on line 7")]
    [InlineData("id: junior", "id: senior", ":11:11 levels[1].id: level id given twice; found 'senior', first on line 10")]
    [InlineData("id: management", "id: technical", ":14:11 tracks[1].id: track id given twice; found 'technical', first on line 13")]
    [InlineData("competencies:\n", "competencies:\n  - id: operations\n", ":17:9 competencies[1].id: competency id given twice; found 'operations', first on line 16")]
    public void An_id_given_twice_is_refused(string old, string text, string problem) =>
        Changed(old, text).ShouldContain($"{At}{problem}. Keep one of them.");

    [Theory]
    [InlineData("id: much, order: 2", "id: much, order: 3", ":7:3 scale", "1, 3")]
    [InlineData("id: senior, order: 2", "id: senior, order: 3", ":10:3 levels", "1, 3")]
    [InlineData("id: junior, order: 1", "id: junior, order: 3", ":10:3 levels", "2, 3")]
    [InlineData("id: senior, order: 2", "id: senior, order: 1", ":10:3 levels", "1, 1")]
    public void Orders_run_from_one_without_a_gap(string old, string text, string where, string found) =>
        Changed(old, text).ShouldContain(
            $"{At}{where}: orders that do not run from 1 without a gap; found {found}; allowed: 1, 2. Number them anew.");

    [Theory]
    [InlineData("executed")]
    [InlineData("supported")]
    public void A_step_of_the_scale_has_a_higher_rung_than_the_one_before(string rung) =>
        Changed("rung: led", $"rung: {rung}").ShouldBe([
            $"{At}:8:46 scale[1].rung: rung that is not above the step before; found {rung}; "
            + "allowed: owned, led, multiplied, shaped. Give each step of the scale a higher rung.",
        ]);

    [Fact]
    public void An_expectation_given_twice_is_refused() =>
        Changed("track: management", "track: technical").ShouldBe([
            $"{At}:27:9 competencies[0].expectations[2]: expectation given twice; "
            + "found senior (technical); senior (technical) on line 26; "
            + "allowed: one for a level, or one for each of its tracks. Keep one of them.",
        ]);

    [Theory]
    [InlineData("technical", "senior (management); senior")]
    [InlineData("management", "senior; senior (technical)")]
    public void An_expectation_of_all_tracks_leaves_none_to_one_of_them(string withdrawn, string found) =>
        Changed($"track: {withdrawn}, ", "").ShouldBe([
            $"{At}:27:9 competencies[0].expectations[2]: expectation given twice; found {found} on line 26; "
            + "allowed: one for a level, or one for each of its tracks. Keep one of them.",
        ]);

    [Fact]
    public void A_practice_linked_twice_by_a_competency_is_refused() =>
        Changed("practices:\n", "practices:\n      - { practice: alerting, weight: 9 }\n").ShouldBe([
            $"{At}:23:21 competencies[0].practices[1].practice: practice of a competency given twice; "
            + "found 'alerting', first on line 22. Keep one of them.",
        ]);

    [Fact]
    public void A_competency_whose_weights_stay_below_fifty_is_unreachable() =>
        Changed("weight: 60", "weight: 9").ShouldBe([
            $"{At}:22:7 competencies[0].practices: competency that no evidence can reach: "
            + "the weights of its practices are too small together; found 49; allowed: 50 or more. "
            + "Add practices or raise their weights.",
        ]);

    [Fact]
    public void Fifty_is_enough()
    {
        _packs.Change(PackFixture.Framework, "weight: 60", "weight: 10");

        _packs.Folder.Load().Frameworks.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_competency_that_no_practice_feeds_says_so_with_an_empty_list()
    {
        const string Links = "      - { practice: alerting, weight: 40 }\n      - { practice: incident-command, weight: 60 }\n";

        Changed(Links, "      []\n").ShouldNotContain(problem => problem.Contains("competencies[0]"));
        Changed("    practices:\n      []\n", "").ShouldContain(problem => problem.Contains("competencies[0]: missing key"));
    }

    [Theory]
    [InlineData("weight: 40", "weight: 0", "out of range; found 0; allowed: 1 to 100")]
    [InlineData("weight: 40", "weight: 101", "out of range; found 101; allowed: 1 to 100")]
    [InlineData("revision: 1", "revision: 0", "out of range; found 0; allowed: 1 to 9999")]
    [InlineData("kind: operational", "kind: [operational]", "wrong type")]
    [InlineData("revision: 1", "revision: 1\ncolour: red", "unknown key; found 'colour'")]
    public void A_framework_keeps_to_its_schema(string old, string text, string problem) =>
        Changed(old, text).ShouldHaveSingleItem().ShouldContain(problem);

    private IReadOnlyList<string> Changed(string old, string text) => _packs.Change(PackFixture.Framework, old, text).Problems();
}
