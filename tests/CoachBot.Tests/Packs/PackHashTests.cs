using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Tests.Packs;

public sealed class PackHashTests : IDisposable
{
    private readonly PackFixture _packs = new();

    public void Dispose() => _packs.Dispose();

    [Fact]
    public void The_hash_of_a_framework_is_that_of_its_file()
    {
        var bytes = File.ReadAllBytes(Path.Combine(_packs.Path, PackFixture.Framework));

        FrameworkHash().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void The_hash_of_the_catalogue_is_that_of_names_lengths_and_contents()
    {
        var text = new StringBuilder();
        foreach (var name in new[] { PackFixture.Alerting, PackFixture.Command })
        {
            var content = File.ReadAllText(Path.Combine(_packs.Path, name));
            text.Append(name).Append('\n').Append(Encoding.UTF8.GetByteCount(content)).Append('\n').Append(content);
        }

        CatalogueHash().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    [Fact]
    public void Line_ends_of_windows_change_no_hash()
    {
        var before = (FrameworkHash(), CatalogueHash());

        _packs.Change(PackFixture.Framework, "\n", "\r\n").Change(PackFixture.Alerting, "\n", "\r\n");

        (FrameworkHash(), CatalogueHash()).ShouldBe(before);
    }

    [Fact]
    public void A_comment_changes_the_hash()
    {
        var before = (FrameworkHash(), CatalogueHash());

        _packs.Change(PackFixture.Framework, "id: ladder", "id: ladder # x").Change(PackFixture.Alerting, "id: alerting", "id: alerting # x");

        FrameworkHash().ShouldNotBe(before.Item1);
        CatalogueHash().ShouldNotBe(before.Item2);
    }

    [Fact]
    public void Examples_and_actions_are_no_part_of_the_catalogues_hash()
    {
        var before = CatalogueHash();

        _packs.With("practices/examples.yaml", "[]\n").Change(PackFixture.AlertingActions, "Do it", "Do it well");

        CatalogueHash().ShouldBe(before);
    }

    private string FrameworkHash() => _packs.Folder.Load().Frameworks[0].Hash;

    private string CatalogueHash() => _packs.Folder.Load().Practices.Hash;
}
