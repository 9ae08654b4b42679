namespace CoachBot.Benchmarks.Throughput;

/// <summary>Sentences as work texts have them: few tell a practice, most tell what was so. The same for the same seed.</summary>
internal sealed class WorkSentences(Random random)
{
    private static readonly string[] Services = ["checkout", "the order API", "billing", "the search index", "login", "the mail queue", "catalogue", "the ledger", "shipping", "the gateway"];
    private static readonly string[] People = ["Priya", "Samuel", "Mei Lin", "Jonas", "Ana Ruiz", "the on-call engineer", "somebody from support", "we", "the team", "nobody"];
    private static readonly string[] Moments = ["at 10:42 UTC", "in the evening", "after the deploy", "before noon", "on Tuesday", "for about twenty minutes", "during the sale", "since last week"];

    private static readonly string[] Telling =
    [
        "{who} rolled back the release {when} and watched the error rate fall.",
        "{who} added an alert for {what} that fires before the queue is full.",
        "{who} wrote a runbook for {what}, and the next shift used it {when}.",
        "We should add a canary for {what}, because the last two releases went out at once.",
        "There was no dashboard for {what} when the first page came.",
        "{who} moved the configuration of {what} into Terraform {when}.",
        "{who} led the incident and kept the status page up to date {when}.",
        "The credentials of {what} were rotated {when}, and the old ones revoked.",
        "{who} reviewed the change, asked for a test, and merged it {when}.",
        "A load test of {what} showed that twice the traffic needs three more nodes.",
    ];

    private static readonly string[] Plain =
    [
        "Customers of {what} saw an empty page {when}, most of them in one region.",
        "The numbers went back to what they were {when}, with no further complaints.",
        "It is not clear why {what} answered slowly {when}; the graphs show nothing unusual.",
        "{who} asked whether the same could happen to {what}.",
        "The limit is 512 connections, of which some 480 were taken {when}.",
        "See https://wiki.example.com/pages/{number} and `kubectl get pods -n prod` for what it looked like.",
        "The old value had been in place for years, and {who} remembered why.",
        "About {number} requests failed, which is 0.{number} % of that hour.",
        "Nothing in the log of {what} pointed there (see the appendix), but the clock did.",
        "The supplier answered {when} that their side had been slow as well.",
        "That is how {what} came to wait for a lock which {who} had never seen before.",
        "Support told the customers {when}; three wrote again the day after.",
        "The request carries a token of 36 characters, such as a1b2-{number}, and a version.",
        "In the end the two copies of {what} agreed again, and the backlog was gone {when}.",
    ];

    /// <summary>The next sentence.</summary>
    public string Next() => Pick(random.Next(4) == 0 ? Telling : Plain)
        .Replace("{who}", Pick(People), StringComparison.Ordinal)
        .Replace("{what}", Pick(Services), StringComparison.Ordinal)
        .Replace("{when}", Pick(Moments), StringComparison.Ordinal)
        .Replace("{number}", random.Next(100, 9_999).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Several in one paragraph.</summary>
    public string Paragraph(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Next()));

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
