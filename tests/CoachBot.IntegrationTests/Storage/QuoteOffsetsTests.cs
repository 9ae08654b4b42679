using CoachBot.Core.Chat;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Storage;

/// <summary>Offsets count UTF-16 units; PostgreSQL counts code points. What stands before a quote must not shift it.</summary>
public sealed class QuoteOffsetsTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData("🔥🚒 We had visitors.")]
    [InlineData("👩‍👩‍👧‍👦 A family of code points, 🇳🇴.")]
    [InlineData("𝒜𝓁𝓁 𝓈𝒸𝓇𝒾𝓅𝓉, beyond the first plane. 𠀀𠀁𠀂.")]
    [InlineData("Zalgo e\u0301\u0301\u0301 and naïve café.")]
    [InlineData("\u202eright to left\u202c, a\u00a0hard space, a tab\there.")]
    [InlineData("Windows\r\nlines\r\nhere.")]
    public async Task A_quote_is_cut_exactly_whatever_stands_before_it(string before)
    {
        await using var app = await TestApp.StartAsync(cluster);

        await app.TakeAsync(Ticket.Of("A-1", $"{before} {Texts.Rotation} 🎉 {before}"));

        var piece = (await app.EvidenceAsync("priya")).ShouldHaveSingleItem();
        piece.Quotes.ShouldHaveSingleItem().Text.ShouldBe(Texts.Rotation);
        var shown = await app.SayAsync("priya", "/evidence");
        shown.Blocks.OfType<ChatBlock.Quote>().ShouldHaveSingleItem().Text.ShouldBe(Texts.Rotation);
    }

    [Fact]
    public async Task A_text_is_stored_unchanged()
    {
        await using var app = await TestApp.StartAsync(cluster);
        const string Text = "  🔥 e\u0301 \r\n\r\n\ttrailing  \u2028 end ";

        await app.TakeAsync(Ticket.Of("A-1", Text));

        (await app.ValueAsync<string>("select text from work_revision")).ShouldBe($"Note A-1\n\n{Text}");
    }
}
