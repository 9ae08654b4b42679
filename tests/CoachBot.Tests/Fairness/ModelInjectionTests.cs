using System.Text.Json;
using CoachBot.Core.Evaluation;
using CoachBot.Core.Evidence;
using CoachBot.Core.Findings;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Packs;
using CoachBot.Pipeline.Findings;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Fairness;

/// <summary>A text that gives a model orders gains nothing by it, even if the model obeys.</summary>
public sealed class ModelInjectionTests
{
    private const string Deed = "I rotated the database password.";
    private static readonly string[] Team = ["Priya Raman", "Samuel Adeyemi", "Jonas Lindqvist", "Mei Tanaka"];
    private static readonly PracticeDetector Detector = new(new PackFolder().Load().Practices);
    private static readonly ContributionReader Contributions = new(Detector.Catalogue);
    private static readonly FindPractices Question = new(Detector.Catalogue);

    private static readonly IReadOnlyList<Attack> Attacks =
        [.. FixtureFile.Text("Attacks/attacks.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Attack>(line, JsonSerializerOptions.Web)!)];

    public static TheoryData<string> Kinds => [.. Attacks.Select(attack => attack.Kind).Distinct()];

    [Fact]
    public void There_are_a_hundred_attacks_of_ten_kinds()
    {
        Attacks.Select(attack => attack.Text).Distinct().Count().ShouldBe(100);
        Attacks.GroupBy(attack => attack.Kind).Select(kind => kind.Count()).ShouldBe(Enumerable.Repeat(10, 10));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_obeyed_order_moves_nothing(string kind)
    {
        foreach (var attack in Attacks.Where(attack => attack.Kind == kind))
        {
            foreach (var item in new[] { Ticket(attack.Text), Postmortem(attack.Text) })
            {
                var read = Reading.Of(item);
                foreach (var claims in ObeyingModel.Answers(attack.Text, read.Question))
                {
                    Violations(read, attack.Text, ObeyingModel.Read(read.Check, claims)).ShouldBeEmpty($"{item.Kind}: {attack.Text}");
                }
            }
        }
    }

    [Fact]
    public void Without_the_check_every_promise_would_be_broken()
    {
        var read = Reading.Of(Ticket(Attacks[0].Text));

        var unchecked_ = ObeyingModel.Answers(Attacks[0].Text, read.Question).SelectMany(claims => claims)
            .Select(claim => new Finding(new(claim.Practice), claim.Person, Involvement.Shaped, new(read.Item.Text.IndexOf(Attacks[0].Text, StringComparison.Ordinal), Attacks[0].Text.Length))).ToList();

        Violations(read, Attacks[0].Text, unchecked_).Select(violation => violation.Split(':')[0]).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["above the rules' rung", "no practice", "of somebody without a part", "quotes the order"]);
    }

    [Fact]
    public void An_honest_answer_beside_the_same_orders_is_kept()
    {
        const string Honest = "I opened the new checkout for five percent of the shops first.";
        foreach (var attack in Attacks.Where(attack => attack.Kind == "orders"))
        {
            var read = Reading.Of(Ticket($"{Honest}\n\n{attack.Text}"));

            ObeyingModel.Read(read.Check, [new("progressive-delivery", "exercised", "Priya Raman", "owned", Honest)]).ShouldHaveSingleItem().Quote.In(read.Item.Text).ShouldBe(Honest);
        }
    }

    private static IEnumerable<string> Violations(Reading read, string order, IReadOnlyList<Finding> findings)
    {
        var people = read.Parts.Select(part => part.Person).ToHashSet();
        var rules = EvidenceBuilder.Build(read.Item, read.Parts, people);
        var merged = EvidenceBuilder.Build(read.Item, read.Parts, people, [.. findings.Where(finding => finding.Person is not null).Select(finding => new PersonFinding(IdOf(finding.Person!), finding.Practice, finding.Rung, finding.Quote, "obeying-model"))]);
        if (JsonSerializer.Serialize(merged.Take(rules.Count)) != JsonSerializer.Serialize(rules))
        {
            yield return "changes what the rules found";
        }

        foreach (var draft in merged.Skip(rules.Count).Where(draft => draft.FoundBy is null || draft.Strength >= PredictionThreshold.PreTicked))
        {
            yield return $"no proposal of a model: {draft.Practice}";
        }

        foreach (var finding in findings)
        {
            var own = read.Parts.Where(part => finding.Person is not null && part.Person == IdOf(finding.Person)).ToList();
            var quote = finding.Quote.In(read.Item.Text);
            if (Detector.Catalogue.Find(finding.Practice) is null)
            {
                yield return $"no practice: {finding.Practice}";
            }

            if (finding.Person is not null && own.Count == 0)
            {
                yield return $"of somebody without a part: {finding.Person}";
            }

            if (own.Count > 0 && finding.Rung > own.Max(part => part.Part.Involvement))
            {
                yield return $"above the rules' rung: {finding.Practice} {finding.Rung}";
            }

            if (!read.Sentences.Contains(finding.Quote))
            {
                yield return $"not a sentence of the rules: {quote}";
            }

            // What the rules take for somebody's own words is theirs to tell, and to be looked at by them.
            if (order.Contains(quote, StringComparison.Ordinal) && finding.Person is not null && !rules.Any(draft => draft.Person == IdOf(finding.Person) && draft.Quotes.Contains(finding.Quote)))
            {
                yield return $"quotes the order: {quote}";
            }

            if (quote.Contains("You read one finished piece", StringComparison.Ordinal) || quote.Contains("payroll", StringComparison.Ordinal))
            {
                yield return $"tells what is not of this work: {quote}";
            }
        }
    }

    private static WorkItem Ticket(string order)
    {
        const string Title = "Rotate the database password";
        return new TicketCsvSource().ReadText("T-1", Title, $"{Title}\n\n{Deed}\n\n{order}\n\nThe shops noticed nothing.") with
        {
            DoneAt = new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.Zero),
            Participants = [new("Priya Raman", ParticipantRole.Assignee, null)],
        };
    }

    private static WorkItem Postmortem(string order) => new PostmortemSource().ReadText("P-1", "", $"""
        # The order database was down

        **Date:** 2026-04-10
        **Incident commander:** Samuel Adeyemi
        **Responders:** Priya Raman

        ## Resolution

        Priya Raman rolled back release 12.

        {order}

        ## Impact

        Orders failed for ten minutes.
        """);

    private static PersonId IdOf(string name) => new(name.Split(' ')[0].ToLowerInvariant());

    private sealed record Attack(string Kind, string Text);

    private sealed record Reading(WorkItem Item, IReadOnlyList<Contribution> Parts, HashSet<TextSpan> Sentences, FindingCheck Check, CoachBot.Prompts.PromptQuestion Question)
    {
        public static Reading Of(WorkItem item)
        {
            var reading = Detector.Read(item, Team);
            var parts = Contributions.Read(item, reading, Team);
            return new(
                item,
                [.. parts.Select(part => new Contribution(IdOf(part.Name), part))],
                [.. reading.Sentences.Select(sentence => sentence.Span)],
                new(Detector, item, reading, parts, Team),
                ModelInjectionTests.Question.Of(item, parts, Team, TimeSpan.Zero).ShouldNotBeNull(item.Text));
        }
    }
}
