using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class PackExamplesTests : IDisposable
{
    private const string OfPractices = "practices/examples.yaml";
    private const string OfLadder = "frameworks/ladder/examples.yaml";

    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void An_example_of_practices_is_read_whole()
    {
        _packs.With(OfPractices, """
            - text: |
                Ada took command.
                Bo added an alert.
              kind: postmortem
              title: Checkout down
              expect: { exercised: [alerting, incident-command] }
            - text: There was no alert.
              kind: ticket
              expect: { lacking: [alerting], planned: [] }
              never: [incident-command]
            """);

        var examples = PackExamples.OfPractices(_packs.Folder, _packs.Folder.Load());

        examples.Count.ShouldBe(2);
        examples[0].Where.ShouldBe("practices/examples.yaml:1:3 [0]");
        examples[0].Text.ShouldBe("Ada took command.\nBo added an alert.\n");
        examples[0].Kind.ShouldBe(WorkKind.Postmortem);
        examples[0].Title.ShouldBe("Checkout down");
        examples[0].Expect[PracticeUse.Exercised].ShouldBe([new PracticeId("alerting"), new PracticeId("incident-command")]);
        examples[0].Never.ShouldBeEmpty();
        examples[1].Kind.ShouldBe(WorkKind.Ticket);
        examples[1].Title.ShouldBeNull();
        examples[1].Expect[PracticeUse.Exercised].ShouldBeEmpty();
        examples[1].Expect[PracticeUse.Planned].ShouldBeEmpty();
        examples[1].Expect[PracticeUse.Lacking].ShouldBe([new PracticeId("alerting")]);
        examples[1].Never.ShouldBe([new PracticeId("incident-command")]);
    }

    [Fact]
    public void An_example_of_a_framework_is_read_whole()
    {
        _packs.With(OfLadder, """
            - text: Ada took command.
              kind: ticket
              title: Checkout down
              expect: [operations]
            - { text: Nothing of it., kind: postmortem, expect: [], never: [operations] }
            """);

        var examples = PackExamples.OfFrameworks(_packs.Folder, _packs.Folder.Load());

        examples.Select(example => example.Framework).ShouldBe(["ladder", "ladder"]);
        examples[0].Where.ShouldBe("frameworks/ladder/examples.yaml:1:3 [0]");
        examples[0].Text.ShouldBe("Ada took command.");
        examples[0].Kind.ShouldBe(WorkKind.Ticket);
        examples[0].Title.ShouldBe("Checkout down");
        examples[0].Expect.ShouldBe([new CompetencyId("operations")]);
        examples[1].Expect.ShouldBeEmpty();
        examples[1].Never.ShouldBe([new CompetencyId("operations")]);
    }

    [Fact]
    public void Packs_without_examples_have_none()
    {
        PackExamples.OfPractices(_packs.Folder, _packs.Folder.Load()).ShouldBeEmpty();
        PackExamples.OfFrameworks(_packs.Folder, _packs.Folder.Load()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_problem_of_the_examples_of_practices_is_reported_at_once() =>
        PracticeProblems("""
            - { text: a, kind: memo, expect: { exercised: [alertin] } }
            - { text: a, kind: ticket, expect: { exercised: [alerting], planned: [alerting] }, never: [alerting, tracing] }
            - { text: "", kind: ticket, expect: { done: [] } }
            """).ShouldBe([
            "practices/examples.yaml:1:20 [0].kind: unknown value; found 'memo'; allowed: postmortem, ticket.",
            "practices/examples.yaml:3:11 [2].text: wrong form; found ''; allowed: The work item's text. Use | for several lines.",
            "practices/examples.yaml:3:39 [2].expect.done: unknown key; found 'done'; allowed: exercised, planned, lacking, mentioned. Remove it.",
            "practices/examples.yaml:1:48 [0].expect.exercised[0]: unknown practice; found 'alertin'; "
                + "allowed: alerting, incident-command. Write alerting.",
            "practices/examples.yaml:2:102 [1].never[1]: unknown practice; found 'tracing'; allowed: alerting, incident-command.",
            "practices/examples.yaml:2:71 [1].expect.planned[0]: practice of an example given twice; "
                + "found 'alerting', first on line 2. Keep one of them.",
            "practices/examples.yaml:2:92 [1].never[0]: expected and never at once; found 'alerting'. Remove it from one of them.",
        ]);

    [Fact]
    public void What_is_never_exercised_may_be_mentioned() =>
        Should.NotThrow(() => PackExamples.OfPractices(
            _packs.With(OfPractices, "- { text: a, kind: ticket, expect: { mentioned: [alerting] }, never: [alerting] }\n").Folder,
            _packs.Folder.Load()));

    [Fact]
    public void Every_problem_of_the_examples_of_frameworks_is_reported_at_once() =>
        FrameworkProblems("""
            - { text: a, kind: ticket, expect: [operation] }
            - { text: a, kind: ticket, expect: [operations], never: [operations] }
            - { text: a, kind: ticket }
            """).ShouldBe([
            "frameworks/ladder/examples.yaml:3:3 [2]: missing key; allowed: 'expect'. Write expect: Competencies that must be found. May be empty.",
            "frameworks/ladder/examples.yaml:1:37 [0].expect[0]: unknown competency; found 'operation'; allowed: operations. Write operations.",
            "frameworks/ladder/examples.yaml:2:58 [1].never[0]: expected and never at once; found 'operations'. Remove it from one of them.",
        ]);

    private IReadOnlyList<string> PracticeProblems(string yaml)
    {
        _packs.With(OfPractices, yaml);
        return Told(() => PackExamples.OfPractices(_packs.Folder, _packs.Folder.Load()));
    }

    private IReadOnlyList<string> FrameworkProblems(string yaml)
    {
        _packs.With(OfLadder, yaml);
        return Told(() => PackExamples.OfFrameworks(_packs.Folder, _packs.Folder.Load()));
    }

    private static IReadOnlyList<string> Told(Action read) =>
        [.. Should.Throw<RefusedException>(read).Problems.Select(problem => problem.ToString())];
}
