using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

public sealed class NoiseRuleTests
{
    private const string Content = """
        Release engineering: what the role asks for

        The role builds pipelines by which teams bring software to production, and keeps releases safe.

        • Review the pipelines of teams and mend what blocks releases
        • Join design reviews of services and explain how releases will work
        • Explore slow pipelines and propose how to make releases quick

        Pipelines and releases are what teams see of the role, so that safe releases count most.

        Teams release software with confidence today, and the role keeps pipelines ready for more.
        """;

    [Fact]
    public void Content_is_none() => Find(Content).ShouldBeEmpty();

    [Fact]
    public void An_advertisement_is_one_block_with_its_first_line_and_their_number()
    {
        var finding = Find($"""
            Discover Trusted Garden Designers

            Explore the best garden designers near you and pick one with confidence.

            Explore Garden Designers

            {Content}
            """).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Warning);
        finding.Problem.Where.ShouldBe("ladder.txt:1:1");
        finding.Problem.What.ShouldBe("text that is not the framework's: advertisement");
        finding.Problem.Found.ShouldBe("3 lines, 'Discover Trusted Garden Designers' to 'Explore Garden Designers'");
    }

    [Fact]
    public void What_is_about_something_else_than_a_long_text_goes_with_the_advertisement_beside_it()
    {
        var text = string.Join("\n\n", Enumerable.Repeat(Content, 6));

        Find($"Get Cheap Car Insurance\n\nLoved by thousands of drivers near the coast.\n\n{text}").ShouldHaveSingleItem().Problem.Found
            .ShouldBe("2 lines, 'Get Cheap Car Insurance' to 'Loved by thousands of drivers near the coast.'");
        Find($"Get Safe Releases\n\n{text}").ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_form_takes_its_labels_along()
    {
        var found = Find($"{Content}\n\nSubscribe\nNotify of\nguest\n0 Comments\nNewest\nOldest Most Voted\nInline Feedbacks\nView all comments\n\n0\nWould love your thoughts, please comment.\n()\nx")
            .ShouldHaveSingleItem().Problem;

        found.What.ShouldBe("text that is not the framework's: comment form");
        found.Found.ShouldBe("12 lines, 'Subscribe' to 'x'");
    }

    [Theory]
    [InlineData("Print this page", "navigation")]
    [InlineData("Share on LinkedIn", "navigation")]
    [InlineData("© 2024 Some Company", "navigation")]
    [InlineData("How ratings are made →", "navigation")]
    [InlineData("We use cookies to improve this page.", "cookie banner")]
    [InlineData("Get our newsletter once a month.", "newsletter")]
    [InlineData("Your email address will not be published.", "comment form")]
    [InlineData("Want pipelines made for your company?", "advertisement")]
    [InlineData("Start Free Trial", "advertisement")]
    public void A_line_of_a_page_s_furniture_is_found_between_content(string line, string kind)
    {
        var found = Find($"{Content}\n\n  {line}\n\n{Content}").ShouldHaveSingleItem().Problem;

        found.What.ShouldBe($"text that is not the framework's: {kind}");
        found.Where.ShouldBe("ladder.txt:13:3");
        found.Found.ShouldBe($"one line, '{line}'");
    }

    [Fact]
    public void A_list_of_the_page_s_own_headings_is_navigation_and_the_headings_are_not()
    {
        var found = Find($"Contents\n\n  Introduction\n\n  Trainee\n\nIntroduction\n\n{Content}\n\nTrainee\n\n{Content}").ShouldHaveSingleItem().Problem;

        found.Found.ShouldBe("3 lines, 'Contents' to 'Trainee'");
        found.Where.ShouldBe("ladder.txt:1:1");
    }

    [Theory]
    [InlineData("• Subscribe")]
    [InlineData("- Explore Hospitals")]
    [InlineData("  compare prices and offers")]
    [InlineData("## Try it")]
    [InlineData("Explore new tooling")]
    [InlineData("Certifications (welcome, never asked for)")]
    public void Items_headings_and_sentences_of_work_are_none(string line) => Find($"{Content}\n\n{line}\n\n{Content}").ShouldBeEmpty();

    [Fact]
    public void What_stands_between_calls_after_the_framework_is_noise_and_the_framework_never()
    {
        var lines = $"{Content}\n\nOperations\n\nGo Further\n\nWant maps for your company?\n\n  • Plain maps\n  • No accounts\n\nLearn More";
        var subject = SomeLint.Lines(lines);
        var marked = subject with { Lines = [.. subject.Lines.Select(line => line.Text == "Operations" ? line with { Kind = LintLineKind.Framework } : line)] };

        SomeLint.Lint("noise", marked).ShouldHaveSingleItem().Problem.Found.ShouldBe("5 lines, 'Go Further' to 'Learn More'");
    }

    [Fact]
    public void What_is_for_machines_is_not_read()
    {
        var subject = SomeLint.Lines("Subscribe");

        SomeLint.Lint("noise", subject with { Lines = [subject.Lines[0] with { Kind = LintLineKind.Machine }] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_descriptor_that_took_a_form_along_is_noise()
    {
        var subject = SomeLint.Lines("You mend what blocks releases. Your email address will not be published.");

        SomeLint.Lint("noise", subject with { Lines = [subject.Lines[0] with { Kind = LintLineKind.Framework }] }).ShouldHaveSingleItem();
    }

    private static IReadOnlyList<LintFinding> Find(string text) => SomeLint.Lint("noise", SomeLint.Lines(text));
}
