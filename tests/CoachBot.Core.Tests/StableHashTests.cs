namespace CoachBot.Core.Tests;

public sealed class StableHashTests
{
    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb924")]
    [InlineData("b534ce16ac9c8b36823f39a395ce8e0e", "a", "bc")]
    [InlineData("72ec6849ce8f956dd09ce13b3f128062", "größe", "\U0001F680")]
    public void A_hash_is_the_same_for_ever(string hash, params string[] parts) => StableHash.Of(parts).ShouldBe(hash);

    [Fact]
    public void Parts_do_not_run_together() => new[]
    {
        StableHash.Of("a", "bc"), StableHash.Of("ab", "c"), StableHash.Of("abc"), StableHash.Of("abc", ""), StableHash.Of("", "abc"), StableHash.Of("bc", "a"),
    }.ShouldBeUnique();

    [Fact]
    public void Is_32_lower_case_hexadecimal_digits() => StableHash.Of("x").ShouldMatch("^[0-9a-f]{32}$");
}
