using CoachBot.Core;
using CoachBot.Core.Frameworks.Proposals;
using CoachBot.Files;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CoachBot.Packs.Matrix;

/// <summary>Writes a matrix as a pack document, its links to practices proposed by likeness of words.</summary>
internal sealed class MatrixPack(LinkProposals proposals)
{
    private const string NoDescription = "The imported matrix does not describe it.";

    // What looks like a number or a flag is quoted, so that a level called "3" stays text.
    private static readonly ISerializer Yaml = new SerializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .WithQuotingNecessaryStrings(true)
        .DisableAliases()
        .WithIndentedSequences()
        .Build();

    public string Of(Matrix matrix) => Yaml.Serialize(new Pack(
        matrix.Id,
        matrix.Title,
        $"Imported from {matrix.File}.",
        Revision: 1,
        matrix.Scale.IsMade ? ["scale", "rungs", "links"] : ["rungs", "links"],
        [.. matrix.Scale.Steps.Zip(matrix.Rungs).Select((step, index) => new Step(StepId(matrix, index), index + 1, step.First, EnumText.Of(step.Second)))],
        [.. matrix.Levels.Select((level, index) => new Step(KebabId.Slug(level), index + 1, level, null))],
        [.. matrix.Rows.Select(row => CompetencyOf(matrix, row))])).ReplaceLineEndings("\n");

    private Rated CompetencyOf(Matrix matrix, CompetencyRow row)
    {
        if (row.IsTeamFigure)
        {
            return new(KebabId.Slug(row.Title), row.Title, null, row.Description ?? NoDescription, null, null, true);
        }

        List<Asked> expectations =
        [
            .. from pair in row.Cells.Select((cell, level) => (Cell: cell, Level: level))
               where pair.Cell is not null
               let said = matrix.Scale.Read(pair.Cell, pair.Level)
               select new Asked(KebabId.Slug(matrix.Levels[pair.Level]), StepId(matrix, said.Step), said.Descriptor),
        ];
        var links = proposals.For(row.Title, row.Description ?? "", expectations.Select(expectation => expectation.Descriptor ?? ""));
        return new(KebabId.Slug(row.Title), row.Title, row.Kind, row.Description ?? NoDescription,
            [.. links.Select(link => new Link(link.Practice.Value, link.Weight, link.IsProposed))], expectations, null);
    }

    private static string StepId(Matrix matrix, int step) =>
        matrix.Scale.HasIdsOfLevels ? KebabId.Slug(matrix.Levels[step])
        : KebabId.Slug(matrix.Scale.Steps[step]) is { Length: > 0 } slug ? slug
        : $"step-{step + 1}";

    // The keys of a pack, in the order in which they are written.
    private sealed record Pack(
        string Id, string Title, string Source, int Revision, string[] Interpretation, List<Step> Scale, List<Step> Levels, List<Rated> Competencies);

    private sealed record Step(string Id, int Order, string Title, string? Rung);

    private sealed record Rated(string Id, string Title, string? Kind, string Description, List<Link>? Practices, List<Asked>? Expectations, bool? Team);

    private sealed record Link(string Practice, int Weight, bool Proposed);

    private sealed record Asked(string Level, string Proficiency, string? Descriptor);
}
