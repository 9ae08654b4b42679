using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CoachBot.Chat;
using CoachBot.Core;
using CoachBot.Core.Practices;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Prompts;

namespace CoachBot.Cli.Bench;

/// <summary><c>bench</c>: measures the mapper on labelled documents. Needs no database and stores nothing.</summary>
internal sealed class BenchVerb : ICliVerb
{
    private const int UsualModulus = 3;
    private const int UsualErrors = 10;

    public Command Build(IVerbRunner runner)
    {
        var texts = new Option<string>("--texts") { Description = "The folder of the texts, <id>.md", Required = true };
        var labels = new Option<string>("--labels") { Description = "CSV with id,framework,competency,strength: 1 weak, 2 strong, no row for what is absent", Required = true };
        var documents = new Option<string?>("--documents") { Description = "CSV with id,topic (relevant or none); by default documents.csv beside the labels, if there is one" };
        var index = new Option<string?>("--index") { Description = "CSV with id,kind (postmortem or ticket),source (owner/name…); by default index.csv beside the labels, if there is one" };
        var framework = new Option<string[]>("--framework") { Description = "Only this framework; may be repeated", AllowMultipleArgumentsPerToken = false };
        var engine = new Option<string>("--engine") { Description = $"What is measured: {string.Join(", ", BenchEngine.All)}", DefaultValueFactory = _ => BenchEngine.Rules };
        var answers = new Option<string?>("--answers") { Description = "The folder of a model's answers to exported prompts, <id>.answer.json; with --engine model or merged" };
        var modulus = new Option<int>("--seal-mod") { Description = "A document is sealed when SHA-256 of its repository's name is 0 modulo this", DefaultValueFactory = _ => UsualModulus };
        var sealing = new Option<string>("--sealed") { Description = $"Score sealed documents: {string.Join(", ", EnumText.All<Sealing>())}", DefaultValueFactory = _ => EnumText.Of(Sealing.Both) };
        var errors = new Option<int>("--errors") { Description = "How many of the worst errors of each kind to list, of unsealed documents", DefaultValueFactory = _ => UsualErrors };
        var baselines = new Option<bool>("--baselines") { Description = "Score the baselines too: predict all, name match, TF-IDF cosine (tuned on the unsealed documents)" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var verb = new Command("bench", "Measure how well texts are mapped, on labelled documents") { texts, labels, documents, index, framework, engine, answers, modulus, sealing, errors, baselines, json };
        verb.Validators.Add(parsed =>
        {
            Check(engine, BenchEngine.All);
            if ((Typed(engine) ?? BenchEngine.Rules) == BenchEngine.Rules == parsed.GetResult(answers) is { Implicit: false })
            {
                parsed.AddError(parsed.GetResult(answers) is { Implicit: false } ? "--answers is for --engine model or merged." : $"--engine {Typed(engine)} needs the folder of the answers: --answers.");
            }

            Check(sealing, EnumText.All<Sealing>());
            AtLeast(modulus, 1);
            AtLeast(errors, 0);

            void Check(Option<string> option, IReadOnlyList<string> all)
            {
                if (Typed(option) is { } typed && !all.Contains(typed))
                {
                    parsed.AddError($"{option.Name} has no '{typed}'; allowed: {string.Join(", ", all)}.");
                }
            }

            // What is no number, or missing, the parser refuses by itself.
            void AtLeast(Option<int> option, int least)
            {
                if (int.TryParse(Typed(option), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var typed) && typed < least)
                {
                    parsed.AddError($"{option.Name} is {least} or more.");
                }
            }

            string? Typed(Option option) => parsed.GetResult(option) is { Tokens: [var token, ..] } ? token.Value : null;
        });
        verb.SetAction((parsed, cancellationToken) => runner.RunOfflineAsync<Run>(run => Task.FromResult(run.Measure(
            new BenchRequest(
                parsed.GetValue(texts)!, parsed.GetValue(labels)!, parsed.GetValue(documents), parsed.GetValue(index), parsed.GetValue(framework) ?? [],
                EnumText.Parse<Sealing>(parsed.GetValue(sealing)!), parsed.GetValue(modulus), new Option[] { modulus, sealing }.Any(option => parsed.GetResult(option) is { Implicit: false }),
                parsed.GetValue(baselines), parsed.GetValue(errors)),
            parsed.GetValue(engine)!,
            parsed.GetValue(answers),
            parsed.GetValue(json))), cancellationToken));
        return verb;
    }

    internal sealed class Run(PracticeDetector detector, PackLibrary packs, IEnumerable<IWorkSource> sources)
    {
        public int Measure(BenchRequest request, string engine, string? answersFolder, bool json)
        {
            if (answersFolder is not null && !Directory.Exists(answersFolder))
            {
                throw new RefusedException(new Problem("there is no such folder", answersFolder, Do: "Give the folder of the answers with --answers"));
            }

            var set = new LabelledSetReader(packs, sources).Read(request);
            var answers = answersFolder is null ? null : new MeasuredAnswers(detector, new PromptSheets(PromptTemplates.Shipped), answersFolder);
            var report = BenchReport.Of(
                request, set, answers is null ? BenchEngine.OfRules(detector, set) : new(engine, set, document => answers.ReadingOf(document, isMerged: engine == BenchEngine.Merged)), answers);
            Console.Out.WriteLine(json ? JsonSerializer.Serialize(BenchJson.Of(report), Json.Page) : VisibleText.Of(BenchText.Of(report)));
            return ExitCode.Done;
        }
    }
}
