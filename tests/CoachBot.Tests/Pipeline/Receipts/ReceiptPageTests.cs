using System.Text.Json;
using CoachBot.Core.Tests.Levels.Receipts;
using CoachBot.Tests.HouseRules;

namespace CoachBot.Tests.Pipeline.Receipts;

/// <summary>Whoever reads a receipt without the program finds every key of it on its page.</summary>
public sealed class ReceiptPageTests
{
    [Fact]
    public void The_page_tells_every_key_of_the_file()
    {
        var page = SourceTree.Find("src/docs/receipts.md").ShouldNotBeNull().Text;
        var keys = RandomReceipt.All.Take(40).SelectMany(some => KeysOf(JsonDocument.Parse(some.File()).RootElement)).Distinct(StringComparer.Ordinal).ToList();

        keys.Count.ShouldBeGreaterThan(50);
        keys.Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> KeysOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => KeysOf(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(KeysOf),
        _ => [],
    };
}
