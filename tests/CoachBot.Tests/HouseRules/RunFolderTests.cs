namespace CoachBot.Tests.HouseRules;

public sealed class RunFolderTests
{
    [Fact]
    public void Dotnet_run_works_in_the_folder_it_is_typed_in()
    {
        // The web SDK would otherwise start the program in the project's folder, and `ingest postmortems/` would look there.
        var project = SourceTree.Find("src/CoachBot/CoachBot.csproj").ShouldNotBeNull();

        project.Text.ShouldContain("<EnableDefaultRunWorkingDirectory>false</EnableDefaultRunWorkingDirectory>");
    }
}
