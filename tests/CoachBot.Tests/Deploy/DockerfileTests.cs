using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Cli;
using CoachBot.Tests.HouseRules;

namespace CoachBot.Tests.Deploy;

/// <summary>What <c>deploy/Dockerfile</c> promises to those who run the image.</summary>
public sealed partial class DockerfileTests
{
    private const string Program = "/app/coachbot";

    [Fact]
    public void Runs_as_an_unprivileged_account() => Numbers.IsMatch(ImageFile.Ours.Last("USER")).ShouldBeTrue(ImageFile.Ours.Last("USER"));

    [Theory]
    [InlineData("app")]
    [InlineData("root")]
    [InlineData("0:0")]
    [InlineData("1654:0")]
    [InlineData("$APP_UID")]
    public void Sees_a_privileged_or_named_account(string account) => Numbers.IsMatch(new ImageFile($"FROM a:1\nUSER {account}\n").Last("USER")).ShouldBeFalse();

    [Fact]
    public void Every_base_is_of_the_release_that_the_repository_builds_with()
    {
        var release = ReleaseIn("global.json");

        ReleaseIn("Directory.Build.props").ShouldBe(release);
        ImageFile.Ours.Bases.Count().ShouldBe(2);
        ImageFile.Ours.Bases.ShouldAllBe(image => ReleaseOf(image) == release);
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/sdk", "")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:latest", "")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10", "")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:9.0", "9.0")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0.1-noble", "10.0")]
    public void Sees_the_release_of_a_base(string image, string release) => ReleaseOf(image).ShouldBe(release);

    [Fact]
    public void Starts_what_is_published_and_serves()
    {
        ListOf(ImageFile.Ours.Last("ENTRYPOINT")).ShouldBe([Program]);
        ListOf(ImageFile.Ours.Last("CMD")).ShouldBe([new ServeVerb().Build(null!).Name]);
        ImageFile.Ours.Last("WORKDIR").ShouldBe(Path.GetDirectoryName(Program));
        SourceTree.Find("src/CoachBot/CoachBot.csproj").ShouldNotBeNull().Text.ShouldContain($"<AssemblyName>{Path.GetFileName(Program)}</AssemblyName>");
    }

    [Fact]
    public void Asks_for_its_health_with_the_program_itself() =>
        ListOf(ImageFile.Ours.Last("HEALTHCHECK").Split(" CMD ")[1]).ShouldBe([Program, new HealthVerb().Build(null!).Name]);

    [Fact]
    public void Listens_on_the_port_that_it_exposes() =>
        new Uri(ImageFile.Ours.Environment["ASPNETCORE_URLS"]).Port.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(ImageFile.Ours.Last("EXPOSE"));

    [Fact]
    public void Sets_only_what_the_example_describes()
    {
        // The runtime's own, and what is emptied, are no settings of CoachBot's.
        var set = ImageFile.Ours.Environment.Where(pair => pair.Value.Length > 0 && !pair.Key.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList();

        set.ShouldNotBeEmpty();
        set.ShouldAllBe(pair => SettingsExample.Describes(pair.Key));
    }

    [Fact]
    public void Restores_from_every_project_and_lock_file_before_it_copies_the_sources()
    {
        var before = ImageFile.Ours.Instructions.TakeWhile(each => each.Name != "RUN").Where(each => each.Name == "COPY").SelectMany(each => each.Arguments.Split(' ')).ToList();
        var needed = SourceTree.Under("src", ".csproj").Concat(SourceTree.Under("src", "packages.lock.json")).Select(file => file.Path)
            .Concat(["global.json", "Directory.Build.props", "Directory.Packages.props"]);

        before.ShouldBeSubsetOf([.. needed, .. before.Where(word => word.EndsWith('/'))]);
        needed.ShouldBeSubsetOf(before);
        ImageFile.Ours.Instructions.First(each => each.Name == "RUN").Arguments.ShouldContain("--locked-mode");
    }

    [Fact]
    public void Is_not_built_from_secrets_data_or_old_output() =>
        new[] { ".git", ".env", ".coachbot", "tests", "**/bin", "**/obj" }.ShouldBeSubsetOf(SourceTree.Find(".dockerignore").ShouldNotBeNull().Lines);

    [Fact]
    public void Is_labelled_with_the_version_and_the_base()
    {
        var version = Regex.Match(SourceTree.Find("Directory.Build.props").ShouldNotBeNull().Text, "<Version>(.+)</Version>").Groups[1].Value;

        ImageFile.Ours.Last("LABEL").ShouldContain($"org.opencontainers.image.version=\"{version}\"");
        ImageFile.Ours.Last("LABEL").ShouldContain($"org.opencontainers.image.base.name=\"{ImageFile.Ours.Bases.Last()}\"");
    }

    private static string ReleaseIn(string path) => Release.Match(SourceTree.Find(path).ShouldNotBeNull().Text).Groups["release"].Value;

    private static string ReleaseOf(string image) => Tag.Match(image).Groups["release"].Value;

    private static string[] ListOf(string json) => JsonSerializer.Deserialize<string[]>(json).ShouldNotBeNull();

    [GeneratedRegex("^[1-9][0-9]*:[1-9][0-9]*$")]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"""version"":\s*""(?<release>\d+\.\d+)\.|<TargetFramework>net(?<release>\d+\.\d+)<")]
    private static partial Regex Release { get; }

    [GeneratedRegex(@":(?<release>\d+\.\d+)(?:[.-]|$)")]
    private static partial Regex Tag { get; }
}
