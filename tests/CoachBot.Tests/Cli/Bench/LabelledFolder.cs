using CoachBot.Cli.Bench;
using CoachBot.Core;
using CoachBot.Core.Practices;
using CoachBot.Files;
using CoachBot.Packs;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Cli.Bench;

/// <summary>
/// Five invented documents in a folder: one right and one missed ticket, a right postmortem, an off-topic ticket that shows something,
/// and a sealed ticket that shows what it has no label for.
/// </summary>
internal sealed class LabelledFolder : IDisposable
{
    /// <summary>A sentence of the sealed document.</summary>
    public const string Secret = "I rotated the signing key of the vault.";

    private static readonly PackLibrary Packs = new PackFolder().Load();
    private static readonly PracticeDetector Detector = new(Packs.Practices);
    private static readonly IWorkSource[] Sources = [new PostmortemSource(), new TicketCsvSource()];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot bench ");

    public LabelledFolder()
    {
        Write("texts/P1.md", "# Checkout was down\n\n**Date:** 2026-04-10\n\n## Resolution\n\nMei rolled back release 12 and added a canary stage to the deploy pipeline.\n");
        Write("texts/T1.md", "I rotated the database password.\n");
        Write("texts/T2.md", Secret + "\n");
        Write("texts/T3.md", "I added an alert for disk space.\n");
        Write("texts/T4.md", "The meeting room is painted blue now.\n");
        Write("labels.csv", "id,framework,competency,strength\nP1,kaairo-devops,ci-cd,1\nT1,kaairo-devops,security-practices,2\nT4,kaairo-devops,agile-methodologies,2\n");
        Write("documents.csv", "id,topic,contribution,scope\nP1,relevant,implemented,service\nT1,relevant,implemented,component\nT2,relevant,implemented,component\nT3,none,none,none\nT4,relevant,led,service\n");
        // SHA-256 of acme/müller is 0 modulo 3, that of acme/checkout is not.
        Write("index.csv", "id,kind,source,title,license\nP1,postmortem,acme/checkout:docs/p1.md@12ab,Checkout was down,MIT\nT1,ticket,acme/checkout@12ab https://example.org/1,Note 1,MIT\n"
            + "T2,ticket,acme/müller,Note 2,MIT\nT3,ticket,acme/checkout,Note 3,MIT\nT4,ticket,acme/checkout,Note 4,MIT\n");
    }

    public BenchRequest Request => new(Path("texts"), Path("labels.csv"), null, null, [], Sealing.Both, 3, IsSealingAsked: false, Baselines: false, Errors: 10);

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
    }

    public void Delete(string name) => File.Delete(Path(name));

    public static LabelledSet Read(BenchRequest request) => new LabelledSetReader(Packs, Sources).Read(request);

    public static BenchReport Measure(BenchRequest request)
    {
        var set = Read(request);
        return BenchReport.Of(request, set, BenchEngine.OfRules(Detector, set));
    }

    /// <summary>What is refused, the folder's own name left out.</summary>
    public IReadOnlyList<string> Refused(BenchRequest request) =>
        [.. Should.Throw<RefusedException>(() => Read(request)).Problems.Select(problem => problem.ToString().Replace(_folder.FullName + "/", "", StringComparison.Ordinal))];

    public void Dispose() => _folder.Delete(recursive: true);
}
