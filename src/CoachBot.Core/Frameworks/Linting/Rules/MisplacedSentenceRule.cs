using CoachBot.Core.Frameworks.Linting.Text;

namespace CoachBot.Core.Frameworks.Linting.Rules;

/// <summary>
/// A sentence whose words another competency uses and its own does not: most likely it slipped into the wrong place when
/// the framework was written or copied.
/// </summary>
internal sealed class MisplacedSentenceRule : ILintRule
{
    // More than packs and tables may have: of such a text nobody can say where a sentence belongs, and asking takes long.
    private const int MostCompetencies = 300;

    public LintRule About { get; } = new(
        "misplaced-sentence", LintSeverity.Warning, "A sentence of a descriptor is about another competency.");

    public IEnumerable<Remark> Find(LintSubject subject)
    {
        var vocabulary = new CompetencyVocabulary(subject.Competencies.Where(competency => !competency.IsTeamFigure));
        return from competency in vocabulary.Competencies.Count > MostCompetencies ? [] : vocabulary.Competencies
               from cell in competency.Cells
               let descriptor = cell.Descriptor
               where descriptor is not null
               from sentence in Sentences.Of(descriptor!.Text)
               let other = vocabulary.BetterPlace(competency, sentence.Text)
               where other is not null
               select new Remark(PlaceOf(descriptor!, sentence.Start), new Problem(
                   "sentence that belongs to another competency",
                   Found: $"\"{sentence.Text}\" under {competency.Title} at {cell.Level}",
                   Do: $"Move it to {other.Title}, or reword it"), LintSeverity.Warning);
    }

    // Within running text a column can be counted; the value of a structured document may be folded and escaped.
    private static LintPlace PlaceOf(LintText descriptor, int offset) =>
        descriptor.Place.Path.Length > 0 || descriptor.Text.AsSpan(0, offset).Contains('\n')
            ? descriptor.Place
            : descriptor.Place with { Column = descriptor.Place.Column + offset };
}
