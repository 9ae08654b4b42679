using CoachBot.Core.Frameworks;
using CoachBot.Core.Frameworks.Proposals;

namespace CoachBot.Tests.Packs;

/// <summary>Measured against the links that the authors of the shipped packs chose, by title and descriptors alone.</summary>
public sealed class LinkProposalsTests(ITestOutputHelper output)
{
    private static readonly LinkProposals Proposals = new(ReadExamples.Library.Practices);

    private static readonly IReadOnlyList<(Competency Competency, IReadOnlyList<PracticeLink> Links)> Proposed =
    [
        .. from framework in ReadExamples.Library.Frameworks
           from competency in framework.Rated
           let descriptors = competency.Expectations.Select(expectation => expectation.Descriptor ?? "")
           select (competency, Proposals.For(competency.Title, "", descriptors)),
    ];

    [Fact]
    public void Nine_of_ten_first_proposals_are_links_that_an_author_chose()
    {
        var found = Proposed.Where(pair => pair.Links.Count > 0).ToList();
        var right = found.Count(pair => IsChosen(pair.Competency, pair.Links[0]));

        output.WriteLine($"{right} of {found.Count} first proposals, for {found.Count} of {Proposed.Count} competencies");
        found.Count.ShouldBeGreaterThan(30);
        right.ShouldBeGreaterThanOrEqualTo(found.Count * 9 / 10);
    }

    [Fact]
    public void Seven_of_ten_proposals_are_links_that_an_author_chose()
    {
        var all = Proposed.SelectMany(pair => pair.Links.Select(link => IsChosen(pair.Competency, link))).ToList();

        output.WriteLine($"{all.Count(isChosen => isChosen)} of {all.Count}");
        all.Count(isChosen => isChosen).ShouldBeGreaterThanOrEqualTo(all.Count * 7 / 10);
    }

    [Fact]
    public void The_first_may_carry_a_work_item_alone_and_any_other_only_together()
    {
        foreach (var (_, links) in Proposed.Where(pair => pair.Links.Count > 0))
        {
            links[0].Weight.ShouldBeGreaterThanOrEqualTo(50);
            links.Skip(1).ShouldAllBe(link => link.Weight < 50);
            links.ShouldAllBe(link => link.IsProposed);
            links.Select(link => link.Practice).ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData("Empathy", "Listens to colleagues and takes their view.")]
    [InlineData("Hiring", "Conducts fair interviews and improves how the company hires.")]
    [InlineData("", "")]
    public void What_no_practice_is_about_gets_no_proposal(string title, string descriptor) => Proposals.For(title, "", [descriptor]).ShouldBeEmpty();

    [Fact]
    public void A_title_alone_is_enough() =>
        Proposals.For("Secrets rotation", "", []).Select(link => link.Practice.Value).First().ShouldBe("secrets-rotation");

    private static bool IsChosen(Competency competency, PracticeLink link) => competency.Practices.Any(chosen => chosen.Practice == link.Practice);
}
