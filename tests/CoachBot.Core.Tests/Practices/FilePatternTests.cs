using CoachBot.Core.Practices;

namespace CoachBot.Core.Tests.Practices;

public sealed class FilePatternTests
{
    [Theory]
    [InlineData("*.tf", "main.tf", true)]
    [InlineData("*.tf", "infra/prod/MAIN.TF", true)]
    [InlineData("*.tf", "main.tfvars", false)]
    [InlineData("*.tf", "main.tf/readme", false)]
    [InlineData("Dockerfile*", "app/dockerfile.prod", true)]
    [InlineData("Dockerfile*", "Dockerfile", true)]
    [InlineData("Dockerfile*", "my-Dockerfile", false)]
    [InlineData("values-*.yaml", "charts/values-prod.yaml", true)]
    [InlineData("values-*.yaml", "charts/values-.yaml", true)]
    [InlineData("aa*aa", "aaa", false)]
    [InlineData("Makefile", "tools/makefile", true)]
    [InlineData("Makefile", "Makefile.am", false)]
    public void A_file_is_known_by_its_name_wherever_it_lies(string pattern, string path, bool matches) => Matches(pattern, path).ShouldBe(matches);

    [Theory]
    [InlineData("charts/", "charts/shop/values.yaml", true)]
    [InlineData("charts/", "deploy/Charts/values.yaml", true)]
    [InlineData("charts/", "mycharts/values.yaml", false)]
    [InlineData("charts/", "deploy/charts", false)]
    [InlineData(".github/workflows/", ".github/workflows/build.yml", true)]
    [InlineData(".github/workflows/", "shop/.github/workflows/build.yml", true)]
    [InlineData(".github/workflows/", ".github/build.yml", false)]
    [InlineData(".github/workflows/", ".github/old/workflows/build.yml", false)]
    public void A_folder_is_known_anywhere_above_the_file_and_folders_in_a_row(string pattern, string path, bool matches) => Matches(pattern, path).ShouldBe(matches);

    private static bool Matches(string pattern, string path) => new FilePattern(pattern).Matches(path, path.AsSpan(path.LastIndexOf('/') + 1));
}
