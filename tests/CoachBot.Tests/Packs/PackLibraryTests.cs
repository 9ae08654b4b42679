using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

public sealed class PackLibraryTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void Of_the_packs_that_ship_kaairo_is_the_default() => new PackFolder().Load().Default.Id.ShouldBe("kaairo-devops");

    [Fact]
    public void Where_that_is_not_loaded_the_first_by_id_is()
    {
        _packs.With("frameworks/a-ladder/framework.yaml", File.ReadAllText(Path.Combine(_packs.Path, PackFixture.Framework)).Replace("id: ladder", "id: a-ladder", StringComparison.Ordinal));

        _packs.Folder.Load().Default.Id.ShouldBe("a-ladder");
    }
}
