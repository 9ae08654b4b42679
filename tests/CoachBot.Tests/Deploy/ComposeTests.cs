using System.Text.RegularExpressions;
using CoachBot.Storage.Embedded;
using CoachBot.Tests.HouseRules;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Tests.Deploy;

/// <summary>What <c>deploy/compose.yaml</c> promises.</summary>
public sealed partial class ComposeTests
{
    private const string Host = "coachbot";
    private const string Database = "database";

    private static readonly SourceFile File = SourceTree.Find("deploy/compose.yaml").ShouldNotBeNull();

    [Fact]
    public void Has_a_host_and_its_database() => Services.Keys.ShouldBe([Host, Database], ignoreOrder: true);

    [Theory]
    [InlineData(Host)]
    [InlineData(Database)]
    public void Confines_every_service(string name)
    {
        var service = Services[name];

        Text(service, "read_only").ShouldBe("true");
        List(service, "cap_drop").ShouldBe(["ALL"]);
        List(service, "security_opt").ShouldBe(["no-new-privileges:true"]);
        List(service, "tmpfs").ShouldContain(mount => mount.StartsWith("/tmp:", StringComparison.Ordinal));
        Text(service, "restart").ShouldBe("unless-stopped");
        new[] { "mem_limit", "cpus", "pids_limit", "stop_grace_period", "healthcheck" }.ShouldAllBe(key => service.Children.ContainsKey(key));
        service.Children.Keys.Select(key => key.ToString()).ShouldNotContain("privileged");
    }

    [Fact]
    public void Holds_no_password()
    {
        Passwords(File.Text).Count.ShouldBe(2);
        Passwords(File.Text).ShouldAllBe(value => value.StartsWith("${POSTGRES_PASSWORD:?", StringComparison.Ordinal));
        Passwords("POSTGRES_PASSWORD: \"hunter2\"\nx: Host=a;Password=hunter3").ShouldBe(["hunter2", "hunter3"]);
    }

    [Fact]
    public void Takes_its_settings_from_the_copied_example_and_names_no_other()
    {
        var set = Map(Services[Host], "environment").Children.Keys.Select(key => key.ToString()).ToList();

        set.ShouldNotBeEmpty();
        set.ShouldAllBe(key => SettingsExample.Describes(key));
        List(Services[Host], "env_file").ShouldBe(["../.env"]);
    }

    [Fact]
    public void Publishes_to_this_machine_only()
    {
        var port = List(Services[Host], "ports").ShouldHaveSingleItem();

        port.ShouldStartWith("127.0.0.1:");
        port.ShouldEndWith($":{ImageFile.Ours.Last("EXPOSE")}");
        Services[Database].Children.Keys.Select(key => key.ToString()).ShouldNotContain("ports");
    }

    [Fact]
    public void Starts_the_host_when_its_database_is_healthy() =>
        Text(Map(Map(Services[Host], "depends_on"), Database), "condition").ShouldBe("service_healthy");

    [Fact]
    public void Asks_the_host_for_its_health_as_the_image_does()
    {
        var asked = List(Map(Services[Host], "healthcheck"), "test");

        asked[0].ShouldBe("CMD");
        ImageFile.Ours.Last("HEALTHCHECK").ShouldEndWith($"CMD [{string.Join(", ", asked.Skip(1).Select(word => $"\"{word}\""))}]");
    }

    [Fact]
    public void Pins_a_PostgreSQL_that_the_program_works_with_and_keeps_its_data_in_a_volume()
    {
        var major = PostgresTag.Match(Text(Services[Database], "image")).Groups["major"].Value;

        int.Parse(major, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(PostgresBinaries.OldestVersion);
        var volume = List(Services[Database], "volumes").ShouldHaveSingleItem().Split(':')[0];
        Map(Root, "volumes").Children.Keys.Select(key => key.ToString()).ShouldContain(volume);
    }

    private static YamlMappingNode Root
    {
        get
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.Text));
            return (YamlMappingNode)stream.Documents[0].RootNode;
        }
    }

    private static Dictionary<string, YamlMappingNode> Services =>
        Map(Root, "services").Children.ToDictionary(pair => pair.Key.ToString(), pair => (YamlMappingNode)pair.Value);

    private static List<string> Passwords(string text) => [.. Password.Matches(text).Select(match => match.Groups["value"].Value)];

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node.Children[key];

    private static string Text(YamlMappingNode node, string key) => node.Children[key].ToString();

    private static List<string> List(YamlMappingNode node, string key) => [.. ((YamlSequenceNode)node.Children[key]).Select(item => item.ToString())];

    [GeneratedRegex(@"(?:PASSWORD:\s*""?|Password=)(?<value>[^""\n]*)")]
    private static partial Regex Password { get; }

    [GeneratedRegex(@"^postgres:(?<major>\d+)")]
    private static partial Regex PostgresTag { get; }
}
