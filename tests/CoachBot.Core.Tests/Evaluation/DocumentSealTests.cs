using CoachBot.Core.Evaluation;

namespace CoachBot.Core.Tests.Evaluation;

public sealed class DocumentSealTests
{
    // The remainders were reckoned apart from this program.
    [Theory]
    [InlineData("acme/checkout", 3, false)]
    [InlineData("acme/billing", 3, false)]
    [InlineData("acme/search", 3, false)]
    [InlineData("acme/search", 1, true)]
    [InlineData("acme/müller", 3, true)]
    [InlineData("acme/checkout", 2, false)]
    [InlineData("acme/ledger", 3, false)]
    [InlineData("acme/ledger", 7, false)]
    public void A_repository_is_sealed_when_the_hash_of_its_name_is_0_modulo_n(string repository, int modulus, bool isSealed) =>
        DocumentSeal.Covers(repository, modulus).ShouldBe(isSealed);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_modulus_is_at_least_1(int modulus) => Should.Throw<ArgumentOutOfRangeException>(() => DocumentSeal.Covers("o/r", modulus));
}
