namespace CoachBot.Storage;

/// <summary>
/// Every place of the database that speaks of a person by id: what of it their export holds, and what becomes of it when
/// they delete. A test finds a place that is missing here.
/// </summary>
internal static class PersonTables
{
    private const string FromTheFile = "it comes from your organisation's people file; an admin removes it there";
    private const string FromTheCalendar = "it comes from your organisation's calendar file; an admin removes it there";
    private const string TheTrace = "so that nobody looks and leaves no trace";

    public static IReadOnlyList<PersonTable> All { get; } =
    [
        new("person", "id", "person", PersonFate.Stays(FromTheFile))
        {
            Sql = """
                select id, name, email, team, manager_id as "manager", roles, time_zone as "timeZone", time_zone_by as "timeZoneBy", consent, consent_by as "consentBy",
                       consent_at as "consentAt", weekly_day as "weeklyDay", weekly_hour as "weeklyHour", paused_until as "pausedUntil", paused_by as "pausedBy", rested_at as "restedAt" from person where id = @Subject
                """,
        },
        new("person", "manager_id", null, PersonFate.Stays(FromTheFile)) { WhyNotExported = "who reports to somebody stands in those people's own entries" },
        new("person_target", "person_id", "levels", PersonFate.Stays(FromTheFile))
        {
            Sql = "select framework, level, track from person_target where person_id = @Subject order by framework",
        },
        new("account", "person_id", "accounts", PersonFate.Stays(FromTheFile))
        {
            Sql = """select platform, workspace, user_id as "userId" from account where person_id = @Subject order by platform, workspace, user_id""",
        },
        new("shift", "person_id", "shifts", PersonFate.Stays(FromTheCalendar))
        {
            Sql = """select key as "id", team, role, from_at as "from", until_at as "until" from shift where person_id = @Subject order by from_at, key""",
        },
        new("page", "person_id", "pages", PersonFate.Stays(FromTheCalendar))
        {
            Sql = """select key as "id", team, at from page where person_id = @Subject order by at, key""",
        },
        new("leave", "person_id", "leave", PersonFate.Stays(FromTheCalendar))
        {
            Sql = """select key as "id", first_day as "first", last_day as "last" from leave where person_id = @Subject order by first_day, key""",
        },
        new("quiet_week", "person_id", "quietWeeks", PersonFate.Stays(FromTheCalendar))
        {
            Sql = """select key as "id", to_char(monday, 'IYYY-"W"IW') as "week" from quiet_week where person_id = @Subject order by monday, key""",
        },
        new("evidence", "person_id", "evidence", PersonFate.GoesWithConsent),
        PersonTable.Within("evidence_quote", "evidence_id", "evidence"),
        PersonTable.Within("evidence_event", "evidence_id", "evidence"),
        PersonTable.Within("evidence_event", "actor", "evidence"),
        new("model_finding", "person_id", "modelFindings", PersonFate.GoesWithConsent)
        {
            Sql = """
                select w.source, w.external_id as "externalId", f.revision, f.practice, f.involvement, f.quote_start as "start", f.quote_length as "length", m.model, m.prompt
                from model_finding f join model_reading m on m.work_id = f.work_id join work_item w on w.id = f.work_id
                where f.person_id = @Subject order by w.source, w.external_id, f.ordinal
                """,
        },
        new("contribution", "person_id", "contributions", PersonFate.GoesWithConsent),
        new("attribution", "person_id", "attributions", PersonFate.GoesWithConsent)
        {
            Sql = """
                select w.source, w.external_id as "externalId", a.name from attribution a join work_item w on w.id = a.work_id
                where a.person_id = @Subject order by w.source, w.external_id, a.name
                """,
        },
        new("co_sign", "person_id", "coSignsGot", PersonFate.GoesWithConsent)
        {
            Sql = """
                select w.source, w.external_id as "externalId", c.signed_by as "by", c.at from co_sign c join work_item w on w.id = c.work_id
                where c.person_id = @Subject order by c.at, w.external_id
                """,
        },
        new("co_sign", "signed_by", "coSignsGiven", PersonFate.Stays("it vouches for somebody else's evidence"))
        {
            Sql = """
                select w.source, w.external_id as "externalId", c.person_id as "for", c.at from co_sign c join work_item w on w.id = c.work_id
                where c.signed_by = @Subject order by c.at, w.external_id
                """,
        },
        new("suggestion", "person_id", "suggestions", PersonFate.GoesWithConsent)
        {
            Sql = """select action_id as "action", at, answer from suggestion where person_id = @Subject order by at, action_id""",
        },
        new("weekly_message", "person_id", "weeklyMessages", PersonFate.Goes)
        {
            Sql = """
                select week, platform, due_at as "dueAt", action_id as "action", sent_at as "sentAt", answered_at as "answeredAt" from weekly_message
                where person_id = @Subject order by week
                """,
        },
        new("reading", "person_id", "readings", PersonFate.GoesWithConsent)
        {
            Sql = """select framework, hash, rule_version as "ruleVersion", since from reading where person_id = @Subject order by framework""",
        },
        new("shared_goal", "person_id", "sharedGoal", PersonFate.GoesWithConsent)
        {
            Sql = """select framework, competency, shared_at as "sharedAt" from shared_goal where person_id = @Subject""",
        },
        new("form_draft", "person_id", "drafts", PersonFate.Goes)
        {
            Sql = """select form, data, updated_at as "updatedAt" from form_draft where person_id = @Subject order by updated_at""",
        },
        new("notice", "person_id", "notices", PersonFate.Goes)
        {
            Sql = """select at, kind, text, told_at as "toldAt" from notice where person_id = @Subject order by id""",
        },
        new("follow_up", "owner", null, PersonFate.Stays("it is what a document of your organisation says"))
        {
            WhyNotExported = "a name as a document writes it, not whom it means: that stands among the attributions",
        },
        new("access_log", "subject_id", "whoLooked", PersonFate.Stays(TheTrace))
        {
            Sql = "select at, reader, standing, did, reason from access_log where subject_id = @Subject order by id",
        },
        new("access_log", "reader", "looks", PersonFate.Stays(TheTrace))
        {
            Sql = """select at, subject_id as "subject", standing, did, reason from access_log where reader = @Subject and standing <> 'operator' order by id""",
        },
    ];
}

/// <summary>A column that holds a person's id, or hangs on a row that does.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Column">Its name.</param>
/// <param name="Part">The part of the export that holds the rows; null when none does.</param>
/// <param name="Fate">What becomes of the rows.</param>
internal sealed record PersonTable(string Table, string Column, string? Part, PersonFate Fate)
{
    /// <summary>The rows of the part, in an order that stays; null when it is made of more than rows.</summary>
    public string? Sql { get; init; }

    /// <summary>Why no part holds them.</summary>
    public string WhyNotExported { get; init; } = "";

    /// <summary>Rows that belong to another table's, stand in its part, and go with them.</summary>
    public static PersonTable Within(string table, string column, string part) => new(table, column, part, PersonFate.GoesWithItsOwner);
}

/// <summary>What becomes of rows when their person turns CoachBot off, and when they delete.</summary>
/// <param name="AtConsent">Whether they go already when CoachBot is turned off.</param>
/// <param name="AtDelete">Whether they go when the person deletes.</param>
/// <param name="Why">Why they stay; empty when they go.</param>
internal sealed record PersonFate(bool AtConsent, bool AtDelete, string Why)
{
    public static PersonFate GoesWithConsent { get; } = new(true, true, "");

    public static PersonFate Goes { get; } = new(false, true, "");

    public static PersonFate GoesWithItsOwner { get; } = new(false, false, "");

    public static PersonFate Stays(string why) => new(false, false, why);
}
