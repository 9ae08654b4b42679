using System.Text.RegularExpressions;

namespace CoachBot.IntegrationTests.Cli;

public sealed partial class DemoOnceTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public void Shows_a_level_its_reasons_a_next_step_and_evidence_and_what_to_type_next()
    {
        demo.First.Code.ShouldBe(0, demo.First.Errors);
        demo.First.Output.ShouldStartWith("CoachBot demo: 12 invented people in two teams, 48 pieces of work over nine months.\n");
        foreach (var message in new[] { "/mylevel", "/mylevel why", "/growth", "/evidence" })
        {
            demo.First.Output.ShouldContain($"Priya types {message}\n");
        }

        demo.First.Output.ShouldContain("What to type next:\n  dotnet run --project src/CoachBot -- ask \"/evidence confirm all\" --as priya\n");
    }

    [Fact]
    public void Every_quote_is_a_literal_piece_of_the_demos_files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "packs", "demo");
        var texts = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => File.ReadAllText(file))
            .Select(text => text.Replace("\"\"", "\"", StringComparison.Ordinal))
            .ToList();
        var quotes = Quoted.Matches(demo.First.Output).Select(match => match.Groups[1].Value).ToList();

        quotes.Count.ShouldBeGreaterThan(8);
        quotes.Where(quote => !texts.Exists(text => text.Contains(quote, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_time_says_the_same()
    {
        var again = await demo.RunAsync("demo", "--once");

        again.Code.ShouldBe(0, again.Errors);
        again.Output.ShouldBe(demo.First.Output);
        demo.Servers.ShouldBe(0);
        demo.HasServerFile.ShouldBeFalse();
    }

    [Fact]
    public async Task The_demo_answers_questions_while_nobody_of_ones_own_is_imported()
    {
        var ran = await demo.RunAsync("ask", "/mylevel @jonas", "--as", "dana");

        ran.Code.ShouldBe(0, ran.Errors);
        ran.Errors.ShouldContain("(answering from the demo's invented people)\n");
        ran.Output.ShouldStartWith("Jonas Lindqvist: shared evidence");
    }

    [GeneratedRegex("^ +“(.+?)”$", RegexOptions.Multiline)]
    private static partial Regex Quoted { get; }
}
