using System.Globalization;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Core.Practices;
using CoachBot.Core.Work;
using CoachBot.Storage;

namespace CoachBot.Benchmarks.Load;

/// <summary>
/// Engineers with a year of tickets behind them, all of them with consent: most of their evidence confirmed, the newest
/// proposed, a little of it disputed. Written as rows, since only the reading is measured.
/// </summary>
/// <param name="people">How many.</param>
/// <param name="evidence">Pieces of evidence for each, two to a ticket.</param>
/// <param name="practices">What the evidence is of.</param>
/// <param name="now">The day it ends at.</param>
internal sealed class LoadWorld(int people, int evidence, IReadOnlyList<PracticeId> practices, DateTimeOffset now)
{
    public const string Workspace = "T0LOAD";

    /// <summary>Whose work arrives while the others ask.</summary>
    public const string Busy = "Nova Farquhar";

    private const string Team = "trickle";
    private const int EvidencePerItem = 2;
    private const int Days = 420;
    private const int ProposedOf = 8;
    private const int DisputedOf = 20;
    private const int Teams = 40;
    private const int Chunk = 50;

    private static readonly string[] First = ["Ana", "Priya", "Mei", "Tomas", "Kai", "Luis", "Olga", "Farid", "Ines", "Jonas", "Sara", "Yuki", "Noor", "Pavel", "Rosa", "Emeka"];
    private static readonly string[] Levels = ["entry", "mid", "senior"];
    private static readonly string[] Rungs = ["supported", "executed", "owned", "owned", "led"];
    private static readonly string[] Deeds =
    [
        "I moved the checkout workers to the new node pool one zone at a time and watched the error rate between the steps.",
        "I wrote the alert on the age of the oldest unprocessed message and tuned it over two weeks until it paged only for real trouble.",
        "I agreed the maintenance window with the three teams that read from the replica, and carried the switch out with their on-call engineers.",
        "I replaced the hand-made deployment steps by a pipeline that stops by itself when the canary answers slower than the old version.",
        "I rotated the credentials of the billing database and removed the copies that lay in the old configuration files.",
    ];

    private static readonly string[] Around =
    [
        "The service was due for this since the spring, and the dashboard showed it every Monday.",
        "Nobody outside the team noticed the change, which is what was wanted.",
        "The runbook has the steps in order, with the two that can be undone marked as such.",
        "What is left is to delete the old resources after the quarter has closed.",
        "The figures before and after are in the ticket of the capacity review.",
    ];

    /// <summary>The person's account in the workspace.</summary>
    public static string UserOf(int person) => string.Create(CultureInfo.InvariantCulture, $"U0LOAD{person:00000}");

    /// <summary>What every ticket of the person is named with, and nobody else's.</summary>
    public static string TicketsOf(int person) => string.Create(CultureInfo.InvariantCulture, $"LOAD{person:00000}-");

    /// <summary>Writes everything, in one transaction, and has the planner look at it.</summary>
    public async Task WriteAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await connection.InsertAsync(
                """
                insert into person (id, name, team, consent, consent_at) select id, name, team, 'on', at
                from json_to_recordset(@rows::json) as r (id text, name text, team text, at timestamptz)
                """,
                Enumerable.Range(0, people).Select(person => new { Id = IdOf(person), Name = NameOf(person), Team = TeamOf(person), At = now })
                    .Append(new { Id = Team, Name = Busy, Team, At = now }),
                cancellationToken);
            await connection.InsertAsync(
                """
                with r as (select * from json_to_recordset(@rows::json) as r (id text, level text, user_id text)),
                  target as (insert into person_target (person_id, framework, level) select id, 'kaairo-devops', level from r)
                insert into account (platform, workspace, user_id, person_id) select 'slack', 'T0LOAD', user_id, id from r
                """,
                Enumerable.Range(0, people).Select(person => new { Id = IdOf(person), Level = Levels[person % Levels.Length], UserId = UserOf(person) }),
                cancellationToken);
            foreach (var some in Enumerable.Range(0, people).Chunk(Chunk))
            {
                await WriteWorkAsync(connection, [.. some.SelectMany(ItemsOf)], cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        await connection.RunAsync("vacuum analyze", null, cancellationToken);
    }

    private static async Task WriteWorkAsync(Npgsql.NpgsqlConnection connection, IReadOnlyList<Item> items, CancellationToken cancellationToken)
    {
        await connection.InsertAsync(
            """
            with r as (select * from json_to_recordset(@rows::json) as r (id text, external_id text, person text, name text, title text, team text, done_at timestamptz, text text)),
              item as (insert into work_item (id, source, external_id, revision, kind, title, is_done, done_at, scope, teams, fingerprint)
                select id, 'tickets', external_id, 1, 'ticket', title, true, done_at, 'service', array[team], encode(sha256(text::bytea), 'hex') from r),
              revision as (insert into work_revision (work_id, revision, sha256, text, document, stored_at)
                select id, 1, encode(sha256(text::bytea), 'hex'), text,
                  jsonb_build_object('participants', jsonb_build_array(jsonb_build_object('name', name, 'role', 'assignee')), 'followUps', '[]'::jsonb), done_at from r)
            insert into contribution (work_id, person_id, role, involvement, revision, quote_starts, quote_lengths) select id, person, 'assignee', 'owned', 1, '{}', '{}' from r
            """,
            items, cancellationToken);
        await connection.InsertAsync(
            """
            with r as (select * from json_to_recordset(@rows::json) as r (
                id text, person text, number integer, work text, practice text, rung text, strength float8, starts integer, length integer, at timestamptz, last text)),
              practice as (insert into work_practice (work_id, practice, use, strength) select work, practice, 'exercised', strength from r),
              evidence as (insert into evidence (id, person_id, number, work_id, practice, proposed_rung, strength, corroboration)
                select id, person, number, work, practice, rung, strength, 'artefact' from r),
              quote as (insert into evidence_quote (evidence_id, ordinal, revision, quote_start, quote_length) select id, 1, 1, starts, length from r),
              proposed as (insert into evidence_event (evidence_id, seq, at, actor, change, to_status, rung) select id, 1, at, 'rules', 'propose', 'proposed', rung from r)
            insert into evidence_event (evidence_id, seq, at, actor, change, from_status, to_status, rung)
            select id, 2, at, person, case last when 'confirmed' then 'confirm' else 'dispute' end, 'proposed', last, rung from r where last <> 'proposed'
            """,
            items.SelectMany(item => item.Pieces), cancellationToken);
    }

    private static string IdOf(int person) => string.Create(CultureInfo.InvariantCulture, $"load-{person:00000}");

    private static string NameOf(int person) => string.Create(CultureInfo.InvariantCulture, $"{First[person % First.Length]} Loadsley{person / First.Length}");

    private static string TeamOf(int person) => string.Create(CultureInfo.InvariantCulture, $"team-{person % Teams}");

    private IEnumerable<Item> ItemsOf(int person)
    {
        for (var number = 0; number * EvidencePerItem < evidence; number++)
        {
            var key = new WorkKey("tickets", string.Create(CultureInfo.InvariantCulture, $"{TicketsOf(person)}{number}"));
            var quotes = Enumerable.Range(0, Math.Min(EvidencePerItem, evidence - (number * EvidencePerItem))).Select(at => Deeds[(person + number + (at * 2)) % Deeds.Length]).ToList();
            var text = string.Join(' ', quotes.SelectMany((quote, at) => new[] { $"{key.ExternalId}.", Around[at], quote, Around[at + 1], Around[at + 2], Around[(person + at) % Around.Length] }));
            var done = now.AddDays(-(double)number * EvidencePerItem * Days / evidence).AddMinutes(-person);
            yield return new(
                WorkId.For(key).Value, key.ExternalId, IdOf(person), NameOf(person), $"Ticket {number} of the platform's upkeep", TeamOf(person), done, text,
                [.. quotes.Select((quote, at) => PieceOf(person, key, (number * EvidencePerItem) + at, text.IndexOf(quote, StringComparison.Ordinal), quote.Length, done))]);
        }
    }

    private Piece PieceOf(int person, WorkKey work, int number, int start, int length, DateTimeOffset done)
    {
        var practice = practices[((person * 7) + (number * 3)) % practices.Count];
        var last = number < evidence / ProposedOf ? "proposed" : number % DisputedOf == DisputedOf - 1 ? "disputed" : "confirmed";
        // What is proposed must not expire while it is asked for.
        var at = last == "proposed" ? now.AddDays(-1) : done.AddDays(1);
        return new(
            EvidenceId.For(new PersonId(IdOf(person)), work, practice).Value, IdOf(person), number + 1, WorkId.For(work).Value, practice.Value,
            Rungs[(person + number) % Rungs.Length], 0.8, start, length, at, last);
    }

    private sealed record Item(
        string Id, string ExternalId, string Person, string Name, string Title, string Team, DateTimeOffset DoneAt, string Text,
        [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Piece> Pieces);

    private sealed record Piece(
        string Id, string Person, int Number, string Work, string Practice, string Rung, double Strength, int Starts, int Length, DateTimeOffset At, string Last);
}
