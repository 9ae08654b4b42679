using CoachBot.Core.Work;
using CoachBot.Files;

namespace CoachBot.Tests.Sources;

/// <summary>What holds for every source. A new one inherits these tests with its own fixtures.</summary>
public abstract class WorkSourceConformance
{
    private const int Mutations = 500;
    private const string Splices = "\r\n\"`|-*#>[]():;,<&\\\0\t~_='@/ é😀\uFEFF";

    private protected abstract IWorkSource Source { get; }

    private protected abstract IReadOnlyList<string> Fixtures { get; }

    private protected abstract IReadOnlyList<string> RefusedFixtures { get; }

    [Fact]
    public void There_are_fixtures_of_both_kinds()
    {
        Fixtures.ShouldNotBeEmpty();
        RefusedFixtures.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_name_is_kebab_case() => Source.Name.ShouldMatch("^[a-z]+(-[a-z]+)*$");

    [Fact]
    public void Every_fixture_is_read_as_its_answer_says()
    {
        foreach (var name in Fixtures)
        {
            var file = new WorkFile(name, FixtureFile.Text(name));
            Source.Accepts(file).ShouldBeTrue(name);
            var reading = Source.Read(file);
            reading.Problems.ShouldBeEmpty(name);
            FixtureFile.ShouldBeAsExpected(name, string.Join('\n', reading.Items.Select(WorkItemSummary.Of)));
        }
    }

    [Fact]
    public void Every_refused_fixture_names_all_its_problems()
    {
        foreach (var name in RefusedFixtures)
        {
            var reading = Source.Read(new WorkFile(Path.GetFileName(name), FixtureFile.Text(name)));
            reading.Items.ShouldBeEmpty(name);
            FixtureFile.ShouldBeAsExpected(name, string.Join('\n', reading.Problems));
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_change_nothing_but_themselves(string lineEnd)
    {
        foreach (var name in Fixtures)
        {
            var text = FixtureFile.Text(name).ReplaceLineEndings("\n");
            var plain = Source.Read(new WorkFile(name, text));
            var other = Source.Read(new WorkFile(name, text.Replace("\n", lineEnd, StringComparison.Ordinal)));
            other.Items.ToList().ForEach(ShouldHoldTogether);
            other.Items.Select(item => Plain(WorkItemSummary.Of(item))).ShouldBe(plain.Items.Select(item => Plain(WorkItemSummary.Of(item))), name);
        }
    }

    [Fact]
    public void Damage_is_read_or_refused_and_never_breaks_a_span()
    {
        var files = Fixtures.Concat(RefusedFixtures).Select(name => (Name: name, Text: FixtureFile.Text(name))).ToList();
        for (var seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            var (name, text) = files[random.Next(files.Count)];
            try
            {
                var file = new WorkFile(Path.GetFileName(name), Damaged(text, files[random.Next(files.Count)].Text, random));
                Source.Accepts(file);
                var reading = Source.Read(file);
                (reading.Items.Count == 0 || reading.Problems.Count == 0).ShouldBeTrue("items or problems, never both");
                reading.Items.ToList().ForEach(ShouldHoldTogether);
            }
            catch (Exception ex)
            {
                throw new InvalidOperationException($"Seed {seed} on {name}: {ex.Message}", ex);
            }
        }
    }

    private protected static void ShouldHoldTogether(WorkItem item)
    {
        item.Title.ShouldNotBeNullOrWhiteSpace();
        item.Title.ShouldNotContain('\n');
        item.Text.ShouldContain(item.Title);
        var end = 0;
        foreach (var section in item.Sections)
        {
            section.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            section.Span.Length.ShouldBePositive();
            section.Span.In(item.Text).ShouldBe(section.Span.In(item.Text).Trim());
            end = section.Span.End;
        }

        foreach (var span in item.Participants.Select(participant => participant.Where).OfType<TextSpan>().Concat(item.FollowUps.Select(followUp => followUp.Where)))
        {
            span.In(item.Text).ShouldNotBeNullOrWhiteSpace();
        }

        item.Participants.ShouldAllBe(participant => participant.Name.Length > 0);
    }

    private static string Plain(string summary) => summary.Replace("\\r\\n", "\\n", StringComparison.Ordinal).Replace("\\r", "\\n", StringComparison.Ordinal);

    private static string Damaged(string text, string other, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(40, text.Length - at) + 1);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, new string(Splices[random.Next(Splices.Length)], random.Next(1, 5))),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text[..at] + other[random.Next(other.Length)..],
                _ => text.Remove(at, length).Insert(at, string.Concat(text.Substring(at, length).Reverse())),
            };
        }

        return text;
    }
}
