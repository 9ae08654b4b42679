using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Work;

public sealed class FingerprintTests
{
    private const string Text = "Rolled back v2.1 at 04:10.";

    [Theory]
    [InlineData("rolled BACK v2.1 at 04:10")]
    [InlineData("  Rolled\n\nback\tv2.1 — at 04:10!  ")]
    [InlineData("**Rolled back** `v2.1` at 04:10.")]
    [InlineData("Ｒｏｌｌｅｄ back v2.1 at 04:10.")]
    public void Case_spacing_and_punctuation_make_no_other_text(string copy) => Fingerprint.Of(copy).ShouldBe(Fingerprint.Of(Text));

    [Theory]
    [InlineData("Rolled back v2.2 at 04:10.")]
    [InlineData("We rolled back v2.1 at 04:10.")]
    [InlineData("back Rolled v2.1 at 04:10.")]
    [InlineData("Rolléd back v2.1 at 04:10.")]
    public void Letters_and_digits_and_their_order_make_another_text(string other) => Fingerprint.Of(other).ShouldNotBe(Fingerprint.Of(Text));

    [Fact]
    public void An_accent_is_the_same_in_both_its_forms() => Fingerprint.Of("Jose\u0301").ShouldBe(Fingerprint.Of("Jos\u00e9"));

    [Fact]
    public void Letters_beyond_the_basic_plane_count() => Fingerprint.Of("\U00010400").ShouldBe(Fingerprint.Of("\U00010428"));

    [Fact]
    public void Is_the_same_for_ever() => Fingerprint.Of(Text).ShouldBe("8c67649980d93e90d193cf59a0de1bdc328e5ca4c2e538e8d971377c38d54803");
}
