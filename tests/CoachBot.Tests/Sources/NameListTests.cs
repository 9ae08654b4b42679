using CoachBot.Sources;

namespace CoachBot.Tests.Sources;

public sealed class NameListTests
{
    [Theory]
    [InlineData("Priya Raman", "Priya Raman")]
    [InlineData("Ana de la Cruz, Seán O'Brien and Anne-Marie Ñúñez", "Ana de la Cruz|Seán O'Brien|Anne-Marie Ñúñez")]
    [InlineData("Ana, Luis, and Kai", "Ana|Luis|Kai")]
    [InlineData("Ana; Luis & Kai/Mei", "Ana|Luis|Kai|Mei")]
    [InlineData("Alexandra, Andy", "Alexandra|Andy")]
    [InlineData("@ana / @luis, @acme/sre", "@ana|@luis|@acme/sre")]
    [InlineData("@ana/@luis", "@ana|@luis")]
    [InlineData("Ana <ana@example.org>, luis@example.org", "ana@example.org|luis@example.org")]
    [InlineData("Ana (until 10:30, then on call), Luis [remote]", "Ana|Luis")]
    [InlineData("Ana\u00a0de  la Cruz.", "Ana de la Cruz")]
    [InlineData("Sammy Davis Jr., Ana K.", "Sammy Davis Jr.|Ana K.")]
    [InlineData("Ana, Ana", "Ana")]
    [InlineData("Ana, TBD, n/a, -", "Ana")]
    public void Splits_names_as_people_write_them(string text, string names) => NameList.Split(text).ShouldBe(names.Split('|'));

    [Theory]
    [InlineData("")]
    [InlineData(" — ")]
    [InlineData("none")]
    [InlineData("TBD")]
    [InlineData("N/A")]
    [InlineData("(nobody yet)")]
    [InlineData(", ;")]
    public void Finds_nobody_where_nobody_is_named(string text) => NameList.Split(text).ShouldBeEmpty();

    [Fact]
    public void A_name_between_semicolons_may_hold_a_comma() =>
        NameList.SplitAtSemicolons("Cruz, Ana; O'Brien, Seán;").ShouldBe(["Cruz, Ana", "O'Brien, Seán"]);
}
