using System.Security.Cryptography;
using System.Text;
using CoachBot.Prompts;
using CoachBot.Prompts.Chain;
using CoachBot.Tests.HouseRules;
using Microsoft.Extensions.AI;

namespace CoachBot.Tests.Prompts;

/// <summary>What a model is asked is read by people before it is asked, and a version of it never changes.</summary>
public sealed class ShippedTemplatesTests
{
    private const string Folder = "tests/CoachBot.Tests/Prompts/Approved";

    private static string Versions => Path.Combine(RepositoryRoot.Path, Folder, "versions.txt");

    [Fact]
    public void A_version_of_a_template_stays_as_it_is()
    {
        var known = File.ReadAllLines(Versions);
        var templates = PromptTemplates.Shipped.All;

        templates.ShouldNotBeEmpty();
        string.Join('\n', templates.SelectMany(template => Wrong(template, known))).ShouldBeEmpty();
    }

    [Fact]
    public void Each_template_reads_as_approved()
    {
        var templates = PromptTemplates.Shipped.All;

        templates.ShouldNotBeEmpty();
        string.Join('\n', templates.SelectMany(Difference)).ShouldBeEmpty();
    }

    [Fact]
    public void A_change_without_a_new_version_is_found()
    {
        var template = Sample.Template();
        string[] known = [Line(template)];

        Wrong(template, known).ShouldBeEmpty();
        Wrong(template with { Instructions = "Other words." }, known).ShouldHaveSingleItem().ShouldContain("raise its version");
        Wrong(template with { AnswerTokens = 201 }, known).ShouldHaveSingleItem().ShouldContain("raise its version");
        Wrong(template with { Version = 4 }, known).ShouldHaveSingleItem().ShouldContain("add this line");
    }

    [Fact]
    public void A_template_is_rendered_as_it_is_sent()
    {
        var text = Rendered(Sample.Template());

        text.ShouldContain("Here it is.\n<<<<< data title, begin ");
        text.ShouldContain("\nvalue of title (the title of a text)\n>>>>> data title, end ");
        text.ShouldContain("The JSON Schema of the answer:\n{\"type\": \"object\"");
    }

    private static IEnumerable<string> Difference(PromptTemplate template)
    {
        var (approved, received) = (Path.Combine(RepositoryRoot.Path, Folder, $"{template.Id}.txt"), Path.Combine(AppContext.BaseDirectory, $"{template.Id}.received.txt"));
        var text = Rendered(template);
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            return [];
        }

        File.WriteAllText(received, text);
        return [$"{template.Name} does not read as approved; if it is meant: cp '{received}' {Folder}/{template.Id}.txt"];
    }

    private static IEnumerable<string> Wrong(PromptTemplate template, string[] known)
    {
        var line = Line(template);
        if (known.Contains(line))
        {
            return [];
        }

        return [known.Any(one => one.StartsWith($"{template.Name} ", StringComparison.Ordinal))
            ? $"{template.Name} is not what it was: raise its version, and add to {Folder}/versions.txt what this test then says."
            : $"{template.Name} is new: add this line to {Folder}/versions.txt, where every line stays:\n{line}"];
    }

    private static string Line(PromptTemplate template)
    {
        var whole = string.Join('\0', template.Instructions, template.Message, template.SchemaText, template.AnswerTokens, string.Join('\n', template.Inputs));
        return $"{template.Name} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))}";
    }

    private static string Rendered(PromptTemplate template)
    {
        var data = template.Inputs.ToDictionary(input => input.Name, input => $"value of {input.Name} ({input.What})");
        IReadOnlyList<ChatMessage> messages = FenceLink.Fenced(PromptMessages.Of(template, data));
        return $"{template.Name}: {template.Purpose}\n\n" + string.Join('\n', messages.Select(message => $"===== {message.Role.Value} =====\n{message.Text}"));
    }
}
