using CoachBot.Core;
using CoachBot.Diagnosis;
using CoachBot.Packs;
using CoachBot.Storage;
using Npgsql;

namespace CoachBot.Composition;

/// <summary>
/// Looks at every part of a deployment in the order in which they depend on each other. What is broken is a finding, and
/// hides only what cannot be looked at without it.
/// </summary>
internal static class Examination
{
    private const string SettingsPart = "Settings";
    private const string PacksPart = "Packs";
    private const string DatabasePart = "Database";
    private const string Again = "Mend that, then run: coachbot doctor";

    public static async Task<IReadOnlyList<Finding>> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (Try(findings, SettingsPart, () => Settings.Read(configuration, Modules.All)) is not { } settings)
        {
            findings.Add(new(SettingsPart, FindingState.Attention, "nothing else was looked at, for it depends on the settings", Again));
            return findings;
        }

        findings.Add(new(SettingsPart, FindingState.Ok, "every setting is known and in its form"));
        if (Try(findings, PacksPart, new PackFolder(settings.Packs.Path).Load) is { } packs)
        {
            findings.Add(new(PacksPart, FindingState.Ok, $"{string.Join(", ", packs.Frameworks.Select(framework => framework.Id))}; {packs.Practices.Practices.Count} practices"));
        }

        try
        {
            await using var app = await CoachBotApp.OpenAsync(configuration, DatabaseUse.Examine, cancellationToken);
            findings.AddRange(await app.Create<Run>().ExamineAsync(cancellationToken));
        }
        catch (RefusedException refused) when (findings.TrueForAll(finding => finding.State != FindingState.Failed))
        {
            findings.AddRange(refused.Problems.Select(problem => new Finding(DatabasePart, FindingState.Failed, problem.ToString())));
            findings.Add(new(DatabasePart, FindingState.Attention, "people, work and platforms were not looked at, for they depend on the database", Again));
        }
        catch (RefusedException)
        {
            findings.Add(new(PacksPart, FindingState.Attention, "the rest was not looked at, for nothing starts without packs", Again));
        }
        catch (NpgsqlException failed)
        {
            findings.Add(new(DatabasePart, FindingState.Failed, failed.Message, Again));
        }

        return findings;
    }

    private static T? Try<T>(List<Finding> findings, string part, Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (RefusedException refused)
        {
            findings.AddRange(refused.Problems.Select(problem => new Finding(part, FindingState.Failed, problem.ToString())));
            return null;
        }
    }

    /// <summary>What can be looked at once everything is open.</summary>
    internal sealed class Run(Database database, Settings settings, IEnumerable<IDiagnosis> diagnoses)
    {
        public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
        {
            var findings = new List<Finding> { await ServerAsync(cancellationToken) };
            var pending = await new MigrationRunner(database).PendingAsync(cancellationToken);
            if (pending.Count > 0)
            {
                findings.Add(new(DatabasePart, FindingState.Attention, $"the schema lacks {string.Join(", ", pending)}; what depends on it was not looked at",
                    "Run: coachbot migrate; or start the host, which does it too"));
                return findings;
            }

            foreach (var diagnosis in diagnoses.OrderBy(diagnosis => diagnosis.Subject, StringComparer.Ordinal))
            {
                findings.AddRange(await OfAsync(diagnosis, cancellationToken));
            }

            return findings;
        }

        private static async Task<IReadOnlyList<Finding>> OfAsync(IDiagnosis diagnosis, CancellationToken cancellationToken)
        {
            try
            {
                return await diagnosis.ExamineAsync(cancellationToken);
            }
            catch (NpgsqlException failed)
            {
                return [new(diagnosis.Subject, FindingState.Failed, $"the database failed: {failed.Message}", Again)];
            }
        }

        private async Task<Finding> ServerAsync(CancellationToken cancellationToken)
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            var place = settings.ConnectionStrings.CoachBot is { Length: > 0 } ? "ConnectionStrings__CoachBot" : "a private one in .coachbot/pg";
            return new(DatabasePart, FindingState.Ok, $"PostgreSQL {connection.PostgreSqlVersion}, {place}");
        }
    }
}
