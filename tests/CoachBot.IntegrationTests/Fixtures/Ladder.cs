using System.Text;
using CoachBot.Packs;
using CoachBot.Pipeline;

namespace CoachBot.IntegrationTests.Fixtures;

/// <summary>A framework of an organisation's own, with one competency that <see cref="Texts.Rotation"/> shows.</summary>
internal static class Ladder
{
    public const string Id = "acme-ladder";

    /// <summary>The ladder as people keep it.</summary>
    public const string Csv = """
        Skill,Engineer,Senior Engineer
        Secrets rotation,Rotates keys and passwords by the runbook.,Designs how secrets are rotated.
        Empathy,Listens.,Mediates.
        """;

    /// <summary>The same as a pack, in which a rotation weighs that much.</summary>
    public static string Pack(int weight, string title = "Secrets", string id = Id) => $$"""
        id: {{id}}
        title: Acme ladder
        source: Made up for a test.
        revision: 1
        interpretation: [rungs]
        scale:
          - { id: some, order: 1, title: Some, rung: executed }
          - { id: much, order: 2, title: Much, rung: led }
        levels:
          - { id: engineer, order: 1, title: Engineer }
          - { id: senior-engineer, order: 2, title: Senior Engineer }
        competencies:
          - id: secrets
            title: {{title}}
            description: Keeps secrets secret.
            practices:
              - { practice: secrets-rotation, weight: {{weight}} }
              - { practice: access-control, weight: 60 }
            expectations:
              - { level: engineer, proficiency: some }
              - { level: senior-engineer, proficiency: much }
        """;

    public static FrameworkDocument Document(string pack) => FrameworkDocument.Of(PackFile.Of("ladder.yaml", "", Encoding.UTF8.GetBytes(pack), []));

    public static Task<FrameworkImported> PutAsync(this TestApp app, string pack) =>
        app.Get<FrameworkImport>().TakeAsync(Document(pack), TestContext.Current.CancellationToken);
}
