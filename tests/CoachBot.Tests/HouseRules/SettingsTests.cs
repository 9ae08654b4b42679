using System.Reflection;

namespace CoachBot.Tests.HouseRules;

public sealed class SettingsTests
{
    private const string WhatToDo =
        "Each setting has a line `# Section__Property=` in .env.example with what it is, its default and an example above it; each line has its setting:";

    [Fact]
    public void Every_setting_is_described_in_the_example()
    {
        var example = SourceTree.Find(".env.example").ShouldNotBeNull();
        var settings = SettingsScan.Settings(Assembly.Load("coachbot").GetTypes());

        HouseRule.Holds(settings.Count, SettingsScan.Offences(settings, example), WhatToDo);
    }

    [Fact]
    public void Every_line_of_the_example_is_commented_out() =>
        SourceTree.Find(".env.example").ShouldNotBeNull().Lines.Where(line => line.Length > 0 && line[0] != '#')
            .ShouldBeEmpty("A copied .env changes nothing until a line is chosen.");

    [Theory]
    [InlineData("# Sample__Part__Path=\n", "lacks Sample__Part__Hosts=")]
    [InlineData("# Sample__Part__Hosts__0=\n", "lacks Sample__Part__Path=")]
    [InlineData("# Sample__Part__Path=\n# Sample__Part__Hosts=\n# Sample__Part__Pth=x\n", "Sample__Part__Pth is read by nothing")]
    [InlineData("Sample__Part__Path=\n# Sample__Part__Hosts=\n# Other__Name=\n", "Other__Name is read by nothing")]
    [InlineData("# Sample__Part__Path=\n# Sample__Part__Hosts=\n# DOTNET_ENVIRONMENT=\n", "DOTNET_ENVIRONMENT is read by nothing")]
    public void Names_the_offender(string lines, string what) =>
        SettingsScan.Offences(SettingsScan.Settings([typeof(SampleOptions)]), Example(lines)).ShouldHaveSingleItem().What.ShouldContain(what);

    [Fact]
    public void Passes_over_the_sentences_between() =>
        SettingsScan.Offences(SettingsScan.Settings([typeof(SampleOptions)]), Example("# Example: Nothing__Here=x\n# Sample__Part__Path=\n# Sample__Part__Hosts__0=\n")).ShouldBeEmpty();

    [Fact]
    public void Finds_the_settings_by_their_form() =>
        SettingsScan.Settings([typeof(SampleOptions), typeof(OtherOptions), typeof(SampleFolder)]).Select(setting => setting.Key)
            .ShouldBe(["Sample__Part__Path", "Sample__Part__Hosts", "Sample__Folder"]);

    private static SourceFile Example(string lines) => new(".env.example", lines + "# ConnectionStrings__CoachBot=\n# ASPNETCORE_URLS=\n");

    private sealed class SampleOptions
    {
        public const string Section = "Sample:Part";

        public string Path { get; set; } = "";

        public IList<string> Hosts { get; } = [];

        public bool IsSet => Path.Length > 0;
    }

    private sealed class OtherOptions
    {
        public string Path { get; set; } = "";
    }

    private static class SampleFolder
    {
        public const string PathSetting = "Sample:Folder";
        public const string Name = "Nothing:Else";
    }
}
