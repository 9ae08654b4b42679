using System.CommandLine;
using CoachBot.Packs.Schema;

namespace CoachBot.Cli;

/// <summary><c>framework schema</c>: the JSON Schema of pack documents, for an editor.</summary>
internal static class FrameworkSchemaVerb
{
    public static Command Build()
    {
        var schema = new Command("schema", "Print the JSON Schema of pack documents; an editor completes by it after the line '# yaml-language-server: $schema=<file>'");
        schema.SetAction(_ =>
        {
            Console.Out.WriteLine(ShippedSchemas.Text("framework").TrimEnd());
            return ExitCode.Done;
        });
        return schema;
    }
}
