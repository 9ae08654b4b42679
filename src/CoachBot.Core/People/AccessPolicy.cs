namespace CoachBot.Core.People;

/// <summary>
/// Decides every read of a person's data. The default is no. Stores hand out data about a person only for a
/// <see cref="ReadGrant"/>, and only this type makes one.
/// </summary>
public static class AccessPolicy
{
    /// <summary>Asks to read <paramref name="view"/> of somebody's data.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="subject">Whose data it is.</param>
    /// <param name="view">How much of it.</param>
    /// <returns>A grant, or the reason why not in words for the reader.</returns>
    public static AccessDecision Decide(Reader reader, Person subject, DataView view) => reader switch
    {
        Reader.Member member => Decide(member.Person, subject, view),
        Reader.Operator { MayLook: false } => Refuse(subject, "the command line needs a reason to look at a person's data",
            "Add --reason \"<why>\"; they will see it"),
        Reader.Operator { IsDemo: true } who => Decide(who.Acting, subject, view),
        Reader.Operator who => AsOperator(Decide(who.Acting, subject, view), who.Reason),
        _ => Refuse(subject, "this is not allowed", "Ask them to show you"),
    };

    /// <summary>
    /// Asks to read what several people share. All or nothing: a refusal for one is a refusal for all, so that no list of
    /// people is ever incomplete in silence.
    /// </summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="subjects">Whose data it is.</param>
    /// <returns>A grant for each, in the same order, or the first reason why not.</returns>
    public static (IReadOnlyList<ReadGrant> Grants, Problem? Refusal) DecideShared(Reader reader, IReadOnlyCollection<Person> subjects)
    {
        var decisions = subjects.Select(subject => Decide(reader, subject, DataView.Shared)).ToList();
        return decisions.Find(decision => decision.Grant is null) is { } refused
            ? ([], refused.Refusal)
            : ([.. decisions.Select(decision => decision.Grant!)], null);
    }

    private static AccessDecision Decide(Person person, Person subject, DataView view)
    {
        if (person.Id == subject.Id)
        {
            return Grant(person, ReadGrant.OwnStanding, subject, view);
        }

        if (view != DataView.Shared)
        {
            return Refuse(subject, "only they can see this", "Ask them to show you");
        }

        if (subject.ManagerId == person.Id)
        {
            return Grant(person, "manager", subject, view);
        }

        return IsOnCallLeadOf(person, subject)
            ? Grant(person, "on-call lead", subject, view)
            : Refuse(subject, "only their manager and the on-call lead of their team can see what they share", "Ask them to show you");
    }

    private static bool IsOnCallLeadOf(Person person, Person subject) =>
        person.Roles.Contains(PersonRole.OnCallLead) && person.Team is not null && person.Team == subject.Team;

    private static AccessDecision Grant(Person reader, string standing, Person subject, DataView view) =>
        new(new ReadGrant(reader.Id.Value, standing, subject.Id, view, null), null);

    private static AccessDecision AsOperator(AccessDecision decision, string? reason) =>
        decision.Grant is { } grant
            ? new(new ReadGrant(ReadGrant.OperatorId, "operator", grant.Subject, grant.View, reason), null)
            : decision;

    private static AccessDecision Refuse(Person subject, string what, string toDo) =>
        new(null, new Problem(what, Where: subject.Name, Do: toDo));
}

/// <summary>How much of a person's data is asked for.</summary>
public enum DataView
{
    /// <summary>Everything: states, gaps, unconfirmed evidence. The person's own.</summary>
    Whole = 1,

    /// <summary>Evidence that the person confirmed and shares; no gaps, no states.</summary>
    Shared,
}

/// <summary>Who asks to read.</summary>
public abstract record Reader
{
    private Reader()
    {
    }

    /// <summary>As whom they read: themselves, or whom an operator speaks as.</summary>
    public Person Whose => this switch
    {
        Member member => member.Person,
        Operator who => who.Acting,
        _ => throw new InvalidOperationException("There is no other reader."),
    };

    /// <summary>Somebody in the directory.</summary>
    public sealed record Member(Person Person) : Reader;

    /// <summary>
    /// Whoever runs the command line and speaks as somebody: sees what that person may see, no more. Outside the demo
    /// they state a reason, which the subject sees.
    /// </summary>
    public sealed record Operator(Person Acting, string? Reason, bool IsDemo) : Reader
    {
        /// <summary>Whether the demo, or a reason, lets them look.</summary>
        public bool MayLook => IsDemo || !string.IsNullOrWhiteSpace(Reason);
    }
}

/// <summary>A grant or a refusal; exactly one is set.</summary>
public sealed record AccessDecision(ReadGrant? Grant, Problem? Refusal);

/// <summary>The permission to read one person's data once. Made by <see cref="AccessPolicy"/> alone.</summary>
public sealed class ReadGrant
{
    internal const string OwnStanding = "yourself";

    /// <summary>The reader's id of everybody at the command line.</summary>
    public const string OperatorId = "operator";

    internal ReadGrant(string readerId, string standing, PersonId subject, DataView view, string? reason) =>
        (ReaderId, Standing, Subject, View, Reason) = (readerId, standing, subject, view, reason);

    /// <summary>Who reads: a person's id, or <see cref="OperatorId"/>.</summary>
    public string ReaderId { get; }

    /// <summary>By what right: yourself, manager, on-call lead, operator.</summary>
    public string Standing { get; }

    /// <summary>Whose data.</summary>
    public PersonId Subject { get; }

    /// <summary>How much of it.</summary>
    public DataView View { get; }

    /// <summary>The reason an operator gave; null for anybody else.</summary>
    public string? Reason { get; }

    /// <summary>Whether people read their own data.</summary>
    public bool IsOwn => Standing == OwnStanding;

    /// <summary>Ids of the subjects of grants for what is shared, each once: what a store may read for all of them together.</summary>
    /// <exception cref="InvalidOperationException">One of the grants is for something else: a bug, never a user's mistake.</exception>
    public static string[] SharedSubjects(IReadOnlyCollection<ReadGrant> grants)
    {
        foreach (var grant in grants)
        {
            grant.Demand(DataView.Shared);
        }

        return [.. grants.Select(grant => grant.Subject.Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Makes sure that the grant covers what is about to be read.</summary>
    /// <exception cref="InvalidOperationException">It does not: a bug, never a user's mistake.</exception>
    public void Demand(DataView view)
    {
        if (View != view)
        {
            throw new InvalidOperationException($"A grant for {View} was used to read {view}.");
        }
    }
}
