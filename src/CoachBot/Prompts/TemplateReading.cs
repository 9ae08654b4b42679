using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Core;

namespace CoachBot.Prompts;

/// <summary>Reads the file of a template: front matter, instructions, message, answer. Every problem at once. Pure.</summary>
internal sealed partial class TemplateReading
{
    private const int MostAnswerTokens = 8_000;

    private readonly string _file;
    private readonly List<Problem> _problems = [];

    private TemplateReading(string file) => _file = file;

    /// <summary>The template; null when anything is wrong with it.</summary>
    public static (PromptTemplate? Template, IReadOnlyList<Problem> Problems) Read(string file, string text)
    {
        var reading = new TemplateReading(file);
        var template = reading.Template(text.ReplaceLineEndings("\n"));
        return (reading._problems.Count == 0 ? template : null, reading._problems);
    }

    /// <summary>The input that a line of the message stands for; null for a line of words.</summary>
    public static string? InputOf(string line) => Placeholder.Match(line) is { Success: true } match ? match.Groups["input"].Value : null;

    private PromptTemplate? Template(string text)
    {
        if (Shape.Match(text) is not { Success: true } shape)
        {
            Refuse("this is no template", "", "front matter between lines of ---, then # Instructions, # Message and # Answer with one block of JSON", "Write the four parts in that order");
            return null;
        }

        var front = Front(shape.Groups["front"].Value);
        var inputs = Inputs(shape.Groups["front"].Value);
        var template = new PromptTemplate(
            front.GetValueOrDefault("id", ""), Number(front, "version", int.MaxValue), front.GetValueOrDefault("purpose", ""), inputs,
            Number(front, "answer-tokens", MostAnswerTokens), shape.Groups["instructions"].Value.Trim(), shape.Groups["message"].Value.Trim(), Schema(shape.Groups["answer"].Value.Trim()));
        CheckFront(front, template);
        CheckMessage(template);
        return template;
    }

    private Dictionary<string, string> Front(string front)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in front.Split('\n').Where(line => line.Length > 0 && line[0] != ' '))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()))
            {
                Refuse("this line of the front matter is no name with a value, or stands there twice", line, "id, version, purpose, inputs, answer-tokens", "Correct it");
            }
        }

        return values;
    }

    private List<(string Name, string What)> Inputs(string front)
    {
        var inputs = new List<(string Name, string What)>();
        foreach (var line in front.Split('\n').Where(line => line.StartsWith(' ')))
        {
            if (Input.Match(line) is not { Success: true } match)
            {
                Refuse("this is no input", line.Trim(), "two spaces, a name in kebab-case, a colon, what it is", "Correct it");
            }
            else if (inputs.Exists(input => input.Name == match.Groups["name"].Value))
            {
                Refuse("an input stands there twice", match.Groups["name"].Value, "", "Keep one");
            }
            else
            {
                inputs.Add((match.Groups["name"].Value, match.Groups["what"].Value));
            }
        }

        return inputs;
    }

    private void CheckFront(Dictionary<string, string> front, PromptTemplate template)
    {
        string[] known = ["id", "version", "purpose", "inputs", "answer-tokens"];
        foreach (var key in front.Keys.Except(known, StringComparer.Ordinal))
        {
            Refuse("this part is not known", key, string.Join(", ", known), "Remove it");
        }

        if (template.Id.Length == 0 || !string.Equals(_file, $"{template.Id}.md", StringComparison.Ordinal))
        {
            Refuse("the id is not the file's name", template.Id, _file.Replace(".md", "", StringComparison.Ordinal), "Use one name for both");
        }

        if (template.Purpose.Length == 0)
        {
            Refuse("there is no purpose", "", "one sentence", "Say what it is for");
        }

        if (template.Inputs.Count == 0)
        {
            Refuse("there is no input", "", "at least one line below inputs:", "Name what stands in the message as data");
        }

        if (template.Instructions.Length == 0)
        {
            Refuse("there are no instructions", "", "", "Write them below # Instructions");
        }
    }

    private void CheckMessage(PromptTemplate template)
    {
        var lines = template.Message.Split('\n');
        var used = lines.Select(InputOf).OfType<string>().ToList();
        foreach (var (name, _) in template.Inputs.Where(input => used.Count(one => one == input.Name) != 1))
        {
            Refuse("an input stands not exactly once in the message", name, $"{{{{{name}}}}} on one line of its own", "Place it once");
        }

        foreach (var unknown in used.Except(template.Inputs.Select(input => input.Name), StringComparer.Ordinal))
        {
            Refuse("the message has an input that is not named", unknown, string.Join(", ", template.Inputs.Select(input => input.Name)), "Name it below inputs:, or remove it");
        }

        foreach (var line in lines.Append(template.Instructions).Where(line => line.Contains("{{", StringComparison.Ordinal) && InputOf(line) is null))
        {
            Refuse("an input stands among words", line.Length > 60 ? line[..60] : line, "a line of its own in the message", "Data is fenced, and needs its own line");
        }
    }

    private int Number(Dictionary<string, string> front, string name, int most)
    {
        if (int.TryParse(front.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        Refuse($"there is no {name}", front.GetValueOrDefault(name, ""), string.Create(CultureInfo.InvariantCulture, $"1 to {most}"), "Correct it");
        return 1;
    }

    private string Schema(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            _problems.AddRange(AnswerSchema.ProblemsOf(document.RootElement, _file));
            return text;
        }
        catch (JsonException ex)
        {
            Refuse("the schema of the answer is no JSON", ex.Message, "one JSON Schema", "Correct it");
            return "{}";
        }
    }

    private void Refuse(string what, string found, string allowed, string todo) => _problems.Add(new(what, _file, found, allowed, todo));

    [GeneratedRegex(@"\A---\n(?<front>.*?)\n---\n\s*# Instructions\n(?<instructions>.*?)\n# Message\n(?<message>.*?)\n# Answer\n\s*```json\n(?<answer>.*?)\n```\s*\z", RegexOptions.Singleline)]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"^  (?<name>[a-z][a-z0-9-]*): (?<what>\S.*)$")]
    private static partial Regex Input { get; }

    [GeneratedRegex(@"^\{\{(?<input>[a-z][a-z0-9-]*)\}\}$")]
    private static partial Regex Placeholder { get; }
}
