using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class PackFolderTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_path_the_packs_lie_beside_the_program(string? path) =>
        new PackFolder(path).Path.ShouldBe(Path.Combine(AppContext.BaseDirectory, "packs"));

    [Fact]
    public void The_schemas_lie_beside_the_program_for_editors() =>
        Directory.GetFiles(Path.Combine(new PackFolder().Path, "schema"), "*.schema.json").ShouldNotBeEmpty();

    [Fact]
    public void Examples_are_no_packs()
    {
        _packs.With("practices/examples.yaml", "- not: a practice\n").With("frameworks/ladder/examples.yaml", "- not: a framework\n");

        _packs.Folder.Practices.ShouldBe([PackFixture.Alerting, PackFixture.Command]);
        _packs.Folder.Frameworks.ShouldBe([PackFixture.Framework]);
        _packs.Folder.PracticeExamples.ShouldBe(["practices/examples.yaml"]);
        _packs.Folder.FrameworkExamples.ShouldBe(["frameworks/ladder/examples.yaml"]);
        _packs.Folder.Load().Practices.Practices.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("practices/tracing.yml")]
    [InlineData("actions/tracing.YAML")]
    [InlineData("actions/tracing.json")]
    [InlineData("questions/energy.yml")]
    [InlineData("frameworks/other.yaml")]
    [InlineData("frameworks/framework.yaml")]
    [InlineData("frameworks/ladder/frame.yaml")]
    public void A_data_file_that_would_be_passed_over_is_refused(string name) =>
        _packs.With(name, "id: x\n").Problems().ShouldBe([
            $"{name}: file that would not be read; allowed: *.yaml in its place. Rename it, or move it out of the packs.",
        ]);

    [Fact]
    public void A_file_that_is_no_data_is_left_alone()
    {
        _packs.With("practices/README.md", "# Practices\n");

        _packs.Folder.Load().Practices.Practices.Count.ShouldBe(2);
    }

    [Fact]
    public void A_framework_folder_without_its_pack_is_refused() =>
        _packs.With("frameworks/draft/notes.md", "later\n").Problems().ShouldBe([
            "frameworks/draft: framework folder without its pack; allowed: framework.yaml. Add the file, or remove the folder.",
        ]);
}
