using CoachBot.Core;
using CoachBot.Packs;

namespace CoachBot.Tests.Packs;

/// <summary>A packs folder in a place of its own, valid and small until a test changes it; gone after the test.</summary>
internal sealed class PackFixture : IDisposable
{
    public const string Alerting = "practices/alerting.yaml";
    public const string Command = "practices/incident-command.yaml";
    public const string AlertingActions = "actions/alerting.yaml";
    public const string Questions = "questions/talk.yaml";
    public const string Framework = "frameworks/ladder/framework.yaml";

    public PackFixture()
    {
        With(Alerting, """
            id: alerting
            title: Alerting
            summary: Creates or tunes alerts.
            roles: []
            signals:
              - acts: ["added an alert", tuned … alert]
              - do: [add, tune]
                on: [alert rule]
            topics: [alert, pager]
            """);
        With(Command, """
            # yaml-language-server: $schema=../schema/practice.schema.json
            id: incident-command
            title: Incident command
            summary: >
              Takes charge of an incident.
            roles: [commander, follow-up-owner]
            signals:
              - acts: [took command]
            topics: []
            """);
        With(AlertingActions, Actions("alerting"));
        With("actions/incident-command.yaml", Actions("incident-command"));
        With(Questions, "theme: talk\nabout: work\nquestions:\n  - { id: talk-help, text: What would help? }\n");
        With(Framework, """
            id: ladder
            title: A ladder
            source: Made up for a test.
            revision: 1
            interpretation: [rungs]
            scale:
              - { id: some, order: 1, title: Some, rung: executed }
              - { id: much, order: 2, title: Much, rung: led }
            levels:
              - { id: senior, order: 2, title: Senior }
              - { id: junior, order: 1, title: Junior }
            tracks:
              - { id: technical, title: Technical }
              - { id: management, title: Management }
            competencies:
              - id: operations
                title: Operations
                kind: operational
                core: true
                description: Keeps things running.
                practices:
                  - { practice: alerting, weight: 40 }
                  - { practice: incident-command, weight: 60 }
                expectations:
                  - { level: junior, proficiency: some }
                  - { level: senior, track: technical, proficiency: much, descriptor: Leads. }
                  - { level: senior, track: management, proficiency: some }
            """);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("coachbot-packs-").FullName;

    public PackFolder Folder => new(Path);

    public static string Actions(string practice) =>
        $"practice: {practice}\nactions:\n"
        + string.Concat(ActionPack.Steps.Select(EnumText.Of).Select(step =>
            $$"""
              - { id: {{practice}}-{{step}}, to: {{step}}, title: Do it, why: It helps., minutes: 60, pair: "", done-when: It is done. }

            """));

    public PackFixture With(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public PackFixture With(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public PackFixture Without(string name)
    {
        File.Delete(System.IO.Path.Combine(Path, name));
        return this;
    }

    /// <summary>Replaces a text that the file is known to hold.</summary>
    public PackFixture Change(string name, string old, string text)
    {
        var before = File.ReadAllText(System.IO.Path.Combine(Path, name));
        before.ShouldContain(old);
        return With(name, before.Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>What a load refuses, as people read it.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Should.Throw<RefusedException>(() => Folder.Load()).Problems.Select(problem => problem.ToString())];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
