using System.CommandLine;
using System.Text.Json;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Frameworks;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Files;
using CoachBot.Packs;

namespace CoachBot.Cli;

/// <summary><c>map</c>: shows what work texts say of practices and competencies. Needs no database and stores nothing.</summary>
internal sealed class MapVerb : ICliVerb
{
    public Command Build(IVerbRunner runner)
    {
        var files = new Argument<string[]>("file") { Description = "Postmortems (*.md) and tickets (*.csv, *.jsonl)", Arity = ArgumentArity.ZeroOrMore };
        var framework = new Option<string[]>("--framework") { Description = "Only this framework; may be repeated", AllowMultipleArgumentsPerToken = false };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each item" };
        var lines = new Option<bool>("--jsonl") { Description = "Read {\"id\",\"kind\":\"postmortem|ticket\",\"title\",\"text\"} lines from standard input; one JSON line out per line in, in order" };
        var explain = new Option<bool>("--explain") { Description = "Tell what fired, why it counted or not, and the sum" };
        var verb = new Command("map", "Show what texts say of practices and competencies") { files, framework, json, lines, explain };
        verb.Validators.Add(result =>
        {
            var hasFiles = result.GetValue(files) is { Length: > 0 };
            if (result.GetValue(explain) && (result.GetValue(json) || result.GetValue(lines)))
            {
                result.AddError("--explain is for people: give files alone, without --json or --jsonl.");
            }

            if (hasFiles == result.GetValue(lines))
            {
                result.AddError(hasFiles ? "Give files or --jsonl, not both." : "Nothing to map. Give at least one file, or --jsonl and lines on standard input.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => runner.RunOfflineAsync<Run>(
            async run => parsed.GetValue(lines)
                ? await run.LinesAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), parsed.GetValue(framework) ?? [], cancellationToken)
                : run.Files(parsed.GetValue(files)!, parsed.GetValue(framework) ?? [], parsed.GetValue(json), parsed.GetValue(explain)),
            cancellationToken));
        return verb;
    }

    internal sealed class Run(PracticeDetector detector, PackLibrary packs, WorkFileFolder folder, IEnumerable<IWorkSource> sources)
    {
        private readonly ContributionReader _contributions = new(packs.Practices);

        public int Files(string[] paths, string[] wanted, bool json, bool explain)
        {
            var frameworks = Wanted(wanted);
            var isRefused = false;
            foreach (var entry in folder.Read(paths))
            {
                var reading = entry.File is { } file ? ReadingOf(file) : WorkFileReading.Refused([entry.Problem!]);
                foreach (var problem in reading.Problems)
                {
                    Console.Error.WriteLine(problem);
                    isRefused = true;
                }

                foreach (var item in reading.Items)
                {
                    Console.Out.WriteLine(explain ? VisibleText.Of(ExplainedText.Of(item, detector.Read(item), frameworks))
                        : json ? JsonSerializer.Serialize(Map(item, frameworks), Json.Line)
                        : VisibleText.Of(MappedText.Of(Map(item, frameworks), item.Title)));
                }
            }

            return isRefused ? ExitCode.Refused : ExitCode.Done;
        }

        public async Task<int> LinesAsync(Stream input, Stream output, string[] wanted, CancellationToken cancellationToken)
        {
            var frameworks = Wanted(wanted);
            await new MapLines([.. sources], new MapAnswers(detector, _contributions, frameworks).Write).RunAsync(input, output, cancellationToken);
            return ExitCode.Done;
        }

        // A single document need not be complete to be mapped; a table must be, or its rows cannot be told apart.
        private WorkFileReading ReadingOf(WorkFile file)
        {
            var source = sources.First(source => source.Accepts(file));
            var reading = source.Read(file);
            return source.Kind == WorkKind.Postmortem && reading.Problems.Count > 0 && !string.IsNullOrWhiteSpace(file.Text)
                ? WorkFileReading.Of([source.ReadText(Path.GetFileNameWithoutExtension(file.Path), "", file.Text)])
                : reading;
        }

        private MappedWork Map(WorkItem item, IReadOnlyList<Framework> frameworks)
        {
            var reading = detector.Read(item);
            return MappedWork.Of(item, reading, _contributions.Read(item, reading, []), frameworks);
        }

        private IReadOnlyList<Framework> Wanted(string[] wanted)
        {
            var ids = packs.Frameworks.Select(framework => framework.Id).ToList();
            var problems = wanted.Where(id => packs.Find(id) is null)
                .Select(id => new Problem("no such framework is loaded", "--framework", id, string.Join(", ", ids),
                    Nearest.To(id, ids) is { } meant ? $"Did you mean '{meant}'?" : "Choose one of these, or leave the option out for all"))
                .ToList();
            return problems.Count > 0 ? throw new RefusedException(problems)
                : wanted.Length == 0 ? packs.Frameworks
                : [.. wanted.Distinct(StringComparer.Ordinal).Select(id => packs.Find(id)!)];
        }
    }
}
