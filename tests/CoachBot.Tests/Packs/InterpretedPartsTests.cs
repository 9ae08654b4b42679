using CoachBot.Core.Frameworks;
using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class InterpretedPartsTests
{
    private static readonly PackLibrary Packs = new PackFolder().Load();

    [Theory]
    [InlineData("kaairo-devops", "This project's interpretation, not the framework's: the rung of evidence that shows each proficiency; the words that describe it; and which practices feed a competency.")]
    [InlineData("skylight-devops", "This project's interpretation, not the framework's: the steps of proficiency and the rung that is expected, for the source states none; the words that describe it; and which practices feed a competency.")]
    [InlineData("devopsschool-senior-devops", "This project's interpretation, not the framework's: the one step of proficiency and the rung that is expected, for the source states none; the words that describe it; and which practices feed a competency.")]
    [InlineData("dei-gen-p1", "the words that describe it; which practices feed a competency; and which competencies are a team's figures.")]
    public void Are_said_in_words_that_people_understand(string id, string expected) => Said(Packs.Find(id)!).ShouldEndWith(expected);

    [Fact]
    public void What_an_organisation_brought_is_its_packs_interpretation() =>
        InterpretedParts.Of(With("links") with { IsImported = true }).ShouldBe("The pack's interpretation, not the framework's: which practices feed a competency.");

    [Fact]
    public void Every_entry_of_a_pack_that_ships_has_such_words()
    {
        string[] known = ["scale", "rungs", "descriptors", "links", "team figures"];

        Packs.Frameworks.SelectMany(framework => framework.Interpretation).Distinct().ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void A_framework_that_is_its_sources_own_whole_has_none() => InterpretedParts.Of(With()).ShouldBeNull();

    [Fact]
    public void An_entry_that_is_not_known_is_said_as_it_stands() =>
        InterpretedParts.Of(With("the order of levels")).ShouldBe("This project's interpretation, not the framework's: the order of levels.");

    [Fact]
    public void A_scale_is_told_of_alone_where_its_rungs_are_the_sources() =>
        InterpretedParts.Of(With("scale", "expectations")).ShouldBe("This project's interpretation, not the framework's: the steps of proficiency, for the source states none; and what each level is expected to show.");

    private static string Said(Framework framework) => InterpretedParts.Of(framework).ShouldNotBeNull();

    private static Framework With(params string[] parts) => Packs.Default with { Interpretation = parts };
}
