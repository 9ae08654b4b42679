using CoachBot.Commands.Coach;
using CoachBot.Packs;

namespace CoachBot.Tests.Commands.Coach;

public sealed class FrameworkQuestionTests
{
    private static readonly PackLibrary Shipped = new PackFolder().Load();

    [Theory]
    [InlineData("devopsschool", "devopsschool-senior-devops")]
    [InlineData("DevOps engineer career pathway", "skylight-devops")]
    [InlineData("devopsschool kpis", "devopsschool-senior-devops kpis 1")]
    [InlineData("DEI Role", "dei-gen-p1 role 1")]
    [InlineData("devopsschool role 2", "devopsschool-senior-devops role 2")]
    [InlineData("DevOps engineer career pathway levels", "skylight-devops levels 1")]
    [InlineData("kaairo role", "kaairo-devops role 1")]
    [InlineData("kaairo path", "kaairo-devops path 1")]
    [InlineData("kaairo skylight", "kaairo-devops beside skylight-devops")]
    [InlineData("kaairo DevOps engineer career pathway", "kaairo-devops beside skylight-devops")]
    public void Is_read_as_a_framework_a_part_of_it_or_two(string typed, string expected) => Read(Shipped, typed).ShouldBe(expected);

    [Theory]
    [InlineData("skills", "skills")]
    [InlineData("devopsschool skills", "devopsschool-senior-devops skills 1")]
    [InlineData("kaairo skills", "kaairo-devops beside skills")]
    [InlineData("skills kaairo", "skills beside kaairo-devops")]
    [InlineData("skills skills", "skills beside skills")]
    public void A_word_that_is_a_part_and_a_frameworks_id_means_the_part_where_there_is_one(string typed, string expected) =>
        Read(Shipped.With([Shipped.Default with { Id = "skills", Title = "A matrix" }]), typed).ShouldBe(expected);

    [Theory]
    [InlineData("role", "Did you mean /coach frameworks kaairo-devops role?")]
    [InlineData("kaairo mileston", "Did you mean /coach frameworks kaairo-devops milestones?")]
    [InlineData("kaairo govukk", "Did you mean /coach frameworks kaairo-devops govuk-ddat-devops?")]
    [InlineData("kaairo something", "Type one of these: /coach frameworks kaairo-devops <framework>")]
    [InlineData("nothing something", "Type one of these: /coach frameworks <framework>")]
    [InlineData("kaairo role 99999999999", "Type one of these: /coach frameworks kaairo-devops <framework>")]
    public void What_is_neither_is_refused_with_what_may_be_meant(string typed, string expected)
    {
        var (question, problem) = FrameworkQuestion.Read(Shipped, Shipped.Default, typed.Split(' '));

        question.ShouldBeNull();
        problem.ShouldNotBeNull().Do.ShouldBe(expected);
    }

    private static string Read(PackLibrary packs, string typed)
    {
        var question = FrameworkQuestion.Read(packs, packs.Default, typed.Split(' ')).Question.ShouldNotBeNull();
        return question switch
        {
            { Other: { } other } => $"{question.Framework.Id} beside {other.Id}",
            { Part: { } part } => $"{question.Framework.Id} {part.Name} {question.Page}",
            _ => question.Framework.Id,
        };
    }
}
