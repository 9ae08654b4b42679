using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class LayerDirectionTests
{
    private const string WhatToDo =
        "Program -> Composition -> {Commands, Sources, Jobs, Platforms, Cli} -> {Chat, Delivery, Demo, Files, Packs, People, Pipeline, Prompts, Storage, Weekly} -> Core. "
        + "Siblings never name each other. Move what both need one layer down, or hand it in from Composition:";

    [Fact]
    public void Each_layer_names_only_those_below()
    {
        var files = SourceTree.Under("src/CoachBot", ".cs");

        HouseRule.Holds(files.Count, LayerScan.Offences(files), WhatToDo);
    }

    [Fact]
    public void No_layer_is_named_for_all_files_at_once()
    {
        var files = SourceTree.Under("src/CoachBot", ".cs").Concat(SourceTree.Under("src/CoachBot", ".csproj")).ToList();

        HouseRule.Holds(files.Count, files.SelectMany(GlobalUsings), "A global using hides who names whom; put the using into the file:");
    }

    [Theory]
    [InlineData("Storage/People.cs", "using CoachBot.Commands.MyLevel;", "Storage lies below Commands/MyLevel")]
    [InlineData("Storage/People.cs", "using X = CoachBot.Sources.Csv.CsvSource;", "Storage lies below Sources/Csv")]
    [InlineData("Storage/People.cs", "var x = new global::CoachBot.Cli.Table();", "Storage lies below Cli")]
    [InlineData("Storage/People.cs", "var x = Sources.Csv.CsvSource.All;", "Storage lies below Sources/Csv")]
    [InlineData("Commands/MyLevel/A.cs", "using CoachBot.Commands.Evidence;", "Commands/MyLevel and Commands/Evidence are siblings")]
    [InlineData("Commands/MyLevel/A.cs", "var x = Evidence.EvidenceReply.Of();", "Commands/MyLevel and Commands/Evidence are siblings")]
    [InlineData("Commands/MyLevel/A.cs", "using CoachBot.Sources;", "Commands/MyLevel and Sources are siblings")]
    [InlineData("Cli/Map.cs", "using CoachBot.Sources.Csv;", "Cli and Sources/Csv are siblings")]
    [InlineData("Sources/All.cs", "using CoachBot.Sources.Csv;", "Sources does not know its plug-ins")]
    [InlineData("Cli/Map.cs", "using CoachBot.Composition;\nDiscovery.Run();", "Cli lies below Composition")]
    [InlineData("Composition/Discovery.cs", "CoachBot.Program.Main();", "Program has no layer")]
    [InlineData("Oddments/A.cs", "", "the folder Oddments has no layer")]
    public void Names_the_offender(string path, string code, string why)
    {
        var offences = LayerScan.Offences([.. Neighbours(), Made(path, code)]).ToList();

        offences.ShouldHaveSingleItem().What.ShouldContain(why);
    }

    [Theory]
    [InlineData("Commands/MyLevel/A.cs", "using CoachBot.Core.Work;\nusing CoachBot.Storage;\nusing CoachBot.Commands.MyLevel.Parts;")]
    [InlineData("Sources/Csv/A.cs", "using CoachBot.Sources;\nIWorkSource x;")]
    [InlineData("Commands/MyLevel/A.cs", "using CoachBot.Composition;\nclass MyLevelModule : IModule;")]
    [InlineData("Commands/MyLevel/A.cs", "var n = Sources.Count() + report.Sources.Csv; // CoachBot.Sources.Csv.CsvSource")]
    [InlineData("Pipeline/A.cs", "using CoachBot.Storage;")]
    [InlineData("Composition/A.cs", "using CoachBot.Commands.MyLevel;\nusing CoachBot.Sources.Csv;\nusing CoachBot.Core;")]
    [InlineData("Program.cs", "using CoachBot.Composition;")]
    public void Lets_the_allowed_direction_pass(string path, string code) =>
        LayerScan.Offences([.. Neighbours(), Made(path, code)]).ShouldBeEmpty();

    [Theory]
    [InlineData("A.cs", "global using CoachBot.Storage;")]
    [InlineData("CoachBot.csproj", "<Using Include=\"CoachBot.Storage\" />")]
    public void Names_the_global_using(string name, string text) =>
        GlobalUsings(new SourceFile($"src/CoachBot/{name}", "\n" + text)).ShouldHaveSingleItem().Line.ShouldBe(2);

    private static IEnumerable<Offence> GlobalUsings(SourceFile file) =>
        file.Matches(GlobalUsing, match => $"global using of {match.Groups["name"].Value}");

    private static SourceFile[] Neighbours() =>
    [
        Made("Sources/IWorkSource.cs", "interface IWorkSource;"),
        Made("Sources/Csv/CsvSource.cs", "class CsvSource;"),
        Made("Commands/Evidence/EvidenceReply.cs", "class EvidenceReply;"),
        Made("Commands/MyLevel/MyLevelCommand.cs", "class MyLevelCommand;"),
        Made("Cli/Table.cs", "class Table;"),
        Made("Composition/IModule.cs", "interface IModule;"),
        Made("Composition/Discoverer.cs", "class Discovery;"),
    ];

    private static SourceFile Made(string path, string code)
    {
        var folders = path.Split('/')[..^1];
        return new SourceFile($"src/CoachBot/{path}", $"{code}\nnamespace {string.Join('.', ["CoachBot", .. folders])};\n{(code.Contains("class", StringComparison.Ordinal) ? code : "")}");
    }

    [GeneratedRegex("(?:global using (?:static )?|<Using Include=\")(?<name>CoachBot\\.(?!Core\\b)[\\w.]+)")]
    private static partial Regex GlobalUsing { get; }
}
