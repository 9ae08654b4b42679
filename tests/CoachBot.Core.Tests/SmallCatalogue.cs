using CoachBot.Core.Practices;
using CoachBot.Core.Work;

namespace CoachBot.Core.Tests;

/// <summary>A few practices with a few phrases each: enough to tell sentences in.</summary>
internal static class SmallCatalogue
{
    public static readonly PracticeCatalogue Practices = new(
    [
        Of("alerting", [], Acts("added … alert", "alert was added", "now alert on"), Does("create tune", "alert", "alert rule"), ["alert", "pager"]),
        Of("incident-command", [ParticipantRole.Commander], Acts("took command", "coordinated the response", "led the call"), null, ["war room"]),
        Of("incident-communication", [ParticipantRole.Communications], Acts("updated the status page", "notified … customers"), null, []),
        Of("incident-response", [ParticipantRole.Responder, ParticipantRole.Shadow, ParticipantRole.Scribe], Acts("restored service"), Does("restart drain", "pod", "broker", "node", "worker", "replica"), []),
        Of("knowledge-sharing", [], Acts("paired with", "showed … how to", "helped … onboard"), null, []),
        Of("performance-tuning", [], Acts("added … index", "cut … latency"), Does("cut set", "timeout"), []),
        Of("post-incident-analysis", [ParticipantRole.Author], null, Does("write", "postmortem"), []),
        Of("progressive-delivery", [], Acts("behind a feature flag"), Does("add build design", "canary stage"), ["canary"]),
        Of("release-rollback", [], Acts("rolled back", "rolled … back"), Does("build", "rollback script"), ["rollback"]),
        Of("runbook-writing", [], null, Does("write correct update", "runbook"), ["runbook"]),
        Of("secrets-rotation", [], null, Does("rotate revoke replace", "key", "token", "password", "certificate"), ["secrets rotation"]),
        Of("task-automation", [], Acts("wrote … script", "runs nightly"), null, []),
    ], "none");

    private static Practice Of(string id, ParticipantRole[] roles, Signal? acts, Signal? does, string[] topics) =>
        new(new(id), id, id, roles, [.. new[] { acts, does }.OfType<Signal>()], topics);

    private static Signal Acts(params string[] acts) => new(acts, [], []);

    private static Signal Does(string verbs, params string[] objects) => new([], verbs.Split(' '), objects);
}
