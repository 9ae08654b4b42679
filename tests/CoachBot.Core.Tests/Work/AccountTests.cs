using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

/// <summary>A section may be one person's account; what it tells is theirs as in a ticket of theirs.</summary>
public sealed class AccountTests
{
    [Theory]
    [InlineData("I restarted the broker.", "Priya")]
    [InlineData("Restarted the broker.", "Priya")]
    [InlineData("Priya restarted the broker.", "Priya")]
    [InlineData("Samuel restarted the broker.", "Samuel")]
    [InlineData("Priya looked on. I restarted the broker.", "")]
    public void It_tells_the_deeds_of_the_one_whose_it_is_unless_it_names_others(string text, string doers) => Doers((text, SomeWork.Priya)).ShouldBe(doers);

    [Fact]
    public void Each_account_is_its_own_persons_and_no_pronoun_reaches_into_the_next()
    {
        Doers(("I restarted the broker.", SomeWork.Samuel), ("I looked at the graphs.", SomeWork.Priya)).ShouldBe("Samuel");
        Doers(("Samuel looked at the graphs.", SomeWork.Samuel), ("He restarted the broker.", SomeWork.Priya)).ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_in_no_account_is_nobodys_unless_it_names_them()
    {
        Doers(("I restarted the broker.", null), ("I looked at the graphs.", SomeWork.Priya)).ShouldBeEmpty();
        Doers(("Priya restarted the broker.", null), ("I looked at the graphs.", SomeWork.Samuel)).ShouldBe("Priya");
    }

    private static string Doers(params (string Text, string? Speaker)[] sections)
    {
        var text = string.Join("\n\n", sections.Select(section => section.Text));
        return SomeWork.Doers(SomeWork.Postmortem(text) with
        {
            Kind = WorkKind.IncidentLog,
            Participants = [new(SomeWork.Priya, ParticipantRole.Responder, null), new(SomeWork.Samuel, ParticipantRole.Responder, null)],
            Sections = [.. sections.Select(section => new TextSection(SectionRole.Body, new(text.IndexOf(section.Text, StringComparison.Ordinal), section.Text.Length)) { Speaker = section.Speaker })],
        });
    }
}
