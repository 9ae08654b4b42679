using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CoachBot.Benchmarks.Pictures;

/// <summary><c>pictures</c>: the pictures of the documents, made of the approved surfaces that the tests compare.</summary>
internal static class PicturesCommand
{
    private const string Approved = "tests/CoachBot.IntegrationTests/Platforms/Slack/Approved";
    private const int MostBytes = 120_000;

    private static readonly string[] InDocuments = ["mylevel", "evidence", "home-on", "oncall-log-2", "oncall-log-3", "settings"];

    public static Task<int> RunAsync(string[] args)
    {
        var folder = new Argument<string>("folder") { Description = "Where to put them" };
        var surfaces = new Option<string>("--of") { Description = "Folder of the surfaces", DefaultValueFactory = _ => Approved };
        var all = new Option<bool>("--all") { Description = "Of every surface, not only of those that the documents show" };
        var command = new RootCommand("Make the documents' pictures anew") { folder, surfaces, all };
        command.SetAction(parsed => MakeAsync(parsed.GetValue(surfaces)!, parsed.GetValue(folder)!, parsed.GetValue(all)));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> MakeAsync(string surfaces, string folder, bool all)
    {
        if (Chromium.Find() is not { } program)
        {
            await Console.Error.WriteLineAsync("Pictures need Chromium: apt-get install chromium");
            return 1;
        }

        var isSmall = true;
        var own = Directory.CreateTempSubdirectory("coachbot-pictures-");
        try
        {
            var chromium = new Chromium(program, own.FullName);
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.GetFiles(surfaces, "*.json").Order(StringComparer.Ordinal).Where(file => all || InDocuments.Contains(Path.GetFileNameWithoutExtension(file))))
            {
                var picture = Path.GetFullPath(Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + ".png"));
                await chromium.ShootAsync(SurfacePage.Of(JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject()), picture);
                var bytes = new FileInfo(picture).Length;
                isSmall &= bytes <= MostBytes;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes,7} bytes  {picture}{(bytes > MostBytes ? "  too large" : "")}"));
            }
        }
        finally
        {
            own.Delete(recursive: true);
        }

        return isSmall ? 0 : 1;
    }
}
