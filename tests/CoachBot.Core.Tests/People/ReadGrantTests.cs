using System.Reflection;
using CoachBot.Core.People;

namespace CoachBot.Core.Tests.People;

public sealed class ReadGrantTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_constructor_is_public() => typeof(ReadGrant).GetConstructors().ShouldBeEmpty();

    [Fact]
    public void Nobody_derives_a_grant_or_changes_one()
    {
        typeof(ReadGrant).IsSealed.ShouldBeTrue();
        typeof(ReadGrant).GetProperties().ShouldAllBe(property => property.SetMethod == null);
        typeof(ReadGrant).GetMethod("<Clone>$").ShouldBeNull("`with` would make another grant out of one");
    }

    [Fact]
    public void Only_the_policys_decision_hands_one_out()
    {
        var makers = typeof(ReadGrant).Assembly.GetTypes().SelectMany(type => type.GetMethods(Any))
            .Where(method => method.ReturnType == typeof(ReadGrant) || method.ReturnType == typeof(AccessDecision))
            .Where(method => !method.IsSpecialName && method.Name != "<Clone>$" && method.IsPublic);

        makers.ShouldHaveSingleItem().DeclaringType.ShouldBe(typeof(AccessPolicy));
    }

    [Fact]
    public void A_reader_is_a_member_or_an_operator() =>
        typeof(Reader).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Reader)))
            .ShouldBe([typeof(Reader.Member), typeof(Reader.Operator)], ignoreOrder: true);
}
