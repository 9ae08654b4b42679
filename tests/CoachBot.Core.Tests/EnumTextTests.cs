using CoachBot.Core.Evidence;
using CoachBot.Core.Levels;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests;

public sealed class EnumTextTests
{
    [Fact]
    public void A_name_is_written_in_kebab_case()
    {
        EnumText.Of(Scope.MultiTeam).ShouldBe("multi-team");
        EnumText.Of(Corroboration.CoSigned).ShouldBe("co-signed");
        EnumText.Of(CompetencyState.NoOpportunityYet).ShouldBe("no-opportunity-yet");
        EnumText.Of(Involvement.Led).ShouldBe("led");
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var state in Enum.GetValues<CompetencyState>())
        {
            EnumText.TryParse<CompetencyState>(EnumText.Of(state), out var read).ShouldBeTrue();
            read.ShouldBe(state);
            EnumText.Parse<CompetencyState>(EnumText.Of(state)).ShouldBe(state);
        }
    }

    [Theory]
    [InlineData("MultiTeam")]
    [InlineData("Multi-Team")]
    [InlineData("multi team")]
    [InlineData(" service")]
    [InlineData("3")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_else_is_read(string? text)
    {
        EnumText.TryParse<Scope>(text, out var read).ShouldBeFalse();
        read.ShouldBe(default);
    }

    [Fact]
    public void All_texts_come_in_the_order_of_the_values() => EnumText.All<Scope>().ShouldBe(["component", "service", "multi-team", "organisation"]);

    [Fact]
    public void A_text_that_cannot_be_read_is_told_with_those_that_can() =>
        Should.Throw<FormatException>(() => EnumText.Parse<Scope>("planet"))
            .Message.ShouldBe("'planet' is no Scope; allowed: component, service, multi-team, organisation.");

    [Fact]
    public void A_number_without_a_name_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => EnumText.Of((Scope)9)).Message.ShouldContain("Scope has no such value");
}
