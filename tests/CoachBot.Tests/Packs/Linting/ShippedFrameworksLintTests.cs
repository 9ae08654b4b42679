using CoachBot.Core;
using CoachBot.Core.Frameworks.Linting;
using CoachBot.Packs;
using CoachBot.Packs.Linting;

namespace CoachBot.Tests.Packs.Linting;

/// <summary>What is to be remarked on in the frameworks that ship. Whatever is new here is a mistake or a decision.</summary>
public sealed class ShippedFrameworksLintTests
{
    private static readonly PackFolder Shipped = new();

    [Fact]
    public void All_remarks_on_them_are_known() => Findings().ShouldBe(
    [
        "dei-gen-p1: error team-metric handled, Deployment frequency",
        "dei-gen-p1: error team-metric handled, Change failure rate",
        "dei-gen-p1: warning team-metric handled, Pipeline reliability",
        "govuk-ddat-devops: note missing-descriptor, Apprentice DevOps engineer lacks Development process optimisation, Systems design, Systems integration, User focus",
        "govuk-ddat-devops: note missing-descriptor, Junior DevOps engineer lacks Development process optimisation",
        // The source has the sentence there, and so has the pack.
        "skylight-devops: warning misplaced-sentence, \"Is aware that government makes demands on security and on the protection of privacy.\" under Continuous delivery at associate",
    ]);

    [Fact]
    public void None_has_an_error_that_nobody_handled() =>
        All().ShouldAllBe(finding => finding.Severity != LintSeverity.Error || finding.Handled);

    [Fact]
    public void Every_practice_feeds_one_of_them() => FrameworkLinter.LintTogether(
        [.. Ids.Select(id => LintReading.Loaded(Shipped, id).Subject!)],
        [.. Shipped.Load().Practices.Practices.Select(practice => new LintText(practice.Id.Value, new("practices", 1, 1)))]).ShouldBeEmpty();

    private static IReadOnlyList<string> Ids { get; } = [.. Shipped.Load().Frameworks.Select(framework => framework.Id)];

    private static IEnumerable<LintFinding> All() => Ids.SelectMany(id => LintReading.Loaded(Shipped, id).Lint());

    private static IEnumerable<string> Findings() =>
        from id in Ids
        from finding in LintReading.Loaded(Shipped, id).Lint()
        select $"{id}: {EnumText.Of(finding.Severity)} {finding.Rule}{(finding.Handled ? " handled" : "")}, {finding.Problem.Found}";
}
