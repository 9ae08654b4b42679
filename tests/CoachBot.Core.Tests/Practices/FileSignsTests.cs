using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests.Practices;

public sealed class FileSignsTests
{
    [Fact]
    public void A_file_of_a_practice_supports_what_the_text_tells() =>
        Signs.Presence(Signs.WithFiles("We moved the cluster.", "infra/main.tf")).ShouldBeGreaterThan(Signs.Presence(Signs.WithFiles("We moved the cluster.", "readme.md")));

    [Fact]
    public void Each_file_of_it_is_a_hit_whose_quote_is_the_path()
    {
        var item = Signs.WithFiles("We waited.", "infra/main.tf", "readme.md", "charts/shop/values.yaml");

        Signs.Of(item).Select(hit => (hit.Sentence.In(item.Text), hit.Basis, hit.Section, hit.Use))
            .ShouldBe([("infra/main.tf", HitBasis.File, SectionRole.Files, PracticeUse.Mentioned), ("charts/shop/values.yaml", HitBasis.File, SectionRole.Files, PracticeUse.Mentioned)]);
    }

    [Fact]
    public void Files_without_a_word_on_what_was_done_support_nothing() => Signs.Read(Signs.WithFiles("", "infra/main.tf")).Hits.ShouldBeEmpty();

    [Fact]
    public void Many_files_of_it_are_one_sign() =>
        Signs.Read(Signs.WithFiles("We waited.", [.. Enumerable.Range(1, 40).Select(number => $"part{number}.tf")])).Presences().ShouldHaveSingleItem()
            .Signs.ShouldHaveSingleItem().Hits.Length.ShouldBe(40);

    [Fact]
    public void A_path_in_a_sentence_is_no_changed_file() => Signs.Of(SomeWork.Ticket("We looked at infra/prod/main.tf and waited.")).ShouldBeEmpty();
}
