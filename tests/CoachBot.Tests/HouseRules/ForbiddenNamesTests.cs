using System.Text.RegularExpressions;

namespace CoachBot.Tests.HouseRules;

public sealed partial class ForbiddenNamesTests
{
    private const string WhatToDo =
        "These last words say nothing of what a type does. Name it by its role (Reply, Parser, Store, Rule, ...), a folder by the user's word:";

    private static readonly string[] Forbidden =
    [
        "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Managers", "Processor", "Processors", "Service",
        "Services", "Base", "Impl", "Common", "Misc", "Interfaces", "Models", "Dto", "Dtos", "DTO", "DTOs",
    ];

    [Fact]
    public void A_name_says_what_it_does()
    {
        var files = SourceTree.Under("src", ".cs").Concat(SourceTree.Under("tests", ".cs")).ToList();

        HouseRule.Holds(files.Count, files.SelectMany(Scan), WhatToDo);
    }

    [Theory]
    [InlineData("src/CoachBot/A.cs", "class ReplyHelper { }", "ReplyHelper")]
    [InlineData("src/CoachBot/A.cs", "abstract class CommandBase<T>\n{ }", "CommandBase")]
    [InlineData("src/CoachBot/A.cs", "record struct WorkDTO(int X);", "WorkDTO")]
    [InlineData("src/CoachBot/A.cs", "interface ILevelService;", "ILevelService")]
    [InlineData("src/CoachBot/A.cs", "class Utils;", "Utils")]
    [InlineData("src/CoachBot/Common/A.cs", "class Reply;", "Common")]
    [InlineData("src/CoachBot/WebModels/A.cs", "class Reply;", "WebModels")]
    public void Names_the_offender(string path, string text, string name) =>
        Scan(new SourceFile(path, text)).ShouldHaveSingleItem().What.ShouldContain(name);

    [Theory]
    [InlineData("record Manager(string Name);")]
    [InlineData("enum Scope { Component, Service }")]
    [InlineData("class ManagerDigest { } class Database { } class ServiceScope { } class Model { }")]
    public void Lets_the_words_of_the_domain_pass(string text) => Scan(new SourceFile("src/CoachBot/A.cs", text)).ShouldBeEmpty();

    private static IEnumerable<Offence> Scan(SourceFile file)
    {
        var types = CSharpText.DeclaredTypes(file)
            .Where(type => type.Name != "Manager" && EndsForbidden(type.Name))
            .Select(type => file.At(type.Index, $"the type {type.Name}"));
        var folders = file.Folders.Where(EndsForbidden).Select(folder => new Offence(file.Path, 0, $"the folder {folder}"));
        return types.Concat(folders);
    }

    private static bool EndsForbidden(string name) => Forbidden.Contains(LastWord.Match(name).Value);

    [GeneratedRegex("(?:[A-Z]{2,}s?|[A-Z][a-z0-9]*)$")]
    private static partial Regex LastWord { get; }
}
