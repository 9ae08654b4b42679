namespace CoachBot.Tests.HouseRules;

public sealed class RepositoryRootTests
{
    [Fact]
    public void Holds_the_solution() => File.Exists(Path.Combine(RepositoryRoot.Path, "CoachBot.sln")).ShouldBeTrue();

    [Fact]
    public void Says_clearly_that_there_is_no_repository()
    {
        var outside = Path.GetPathRoot(RepositoryRoot.Path)!;

        var message = Should.Throw<DirectoryNotFoundException>(() => RepositoryRoot.Above(outside)).Message;

        message.ShouldContain("CoachBot.sln");
        message.ShouldContain("inside a clone");
    }
}
