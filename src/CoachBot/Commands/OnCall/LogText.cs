using System.Text;
using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Core.Work;

namespace CoachBot.Commands.OnCall;

/// <summary>
/// Composes the work item of a logged incident. Its text holds what was typed, unchanged, so that quotes are literal; who
/// was chosen is known by id, and what each did is their own account.
/// </summary>
internal sealed class LogText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSection> _sections = [];
    private readonly List<Participant> _participants = [];

    private LogText()
    {
    }

    public static WorkItem Of(WorkKey key, LogDraft draft, LogFacts facts, Person lead)
    {
        var names = NamesOf([.. facts.People, lead]);
        var log = new LogText();
        log.AddFacts(draft, facts, lead, names);
        log.AddAccounts(draft, facts, names);
        return new WorkItem
        {
            Key = key,
            Kind = WorkKind.IncidentLog,
            Title = draft.Title,
            Text = log._text.ToString(),
            DoneAt = facts.End,
            StatedScope = facts.Scope,
            Teams = [.. facts.People.Append(lead).Select(person => person.Team).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Participants = log._participants,
            Sections = log._sections,
        };
    }

    private void AddFacts(LogDraft draft, LogFacts facts, Person lead, Dictionary<PersonId, string> names)
    {
        _text.Append("# ");
        _sections.Add(new(SectionRole.Title, Add(draft.Title)));
        _text.Append("\n\n");
        var from = _text.Length;
        Add($"Start: {facts.Start.UtcDateTime:yyyy-MM-dd HH:mm} UTC\nEnd: {facts.End.UtcDateTime:yyyy-MM-dd HH:mm} UTC\nScope: {EnumText.Of(facts.Scope)}\n");
        _participants.Add(new(names[lead.Id], ParticipantRole.Reporter, Add($"Logged by: {names[lead.Id]}")) { Person = lead.Id });
        foreach (var person in facts.People)
        {
            var part = draft.PartOf(person.Id.Value);
            _text.Append('\n');
            var line = Add($"{LogParts.TitleOf(part.Role)}: {names[person.Id]}");
            _participants.Add(new(names[person.Id], EnumText.Parse<ParticipantRole>(part.Role), line) { Person = person.Id });
            Add(part.From.Length == 0 ? "" : $" ({part.From} to {part.To} in {lead.TimeZone})");
        }

        _sections.Add(new(SectionRole.Metadata, new(from, _text.Length - from)));
    }

    private void AddAccounts(LogDraft draft, LogFacts facts, Dictionary<PersonId, string> names)
    {
        if (draft.What.Length > 0)
        {
            _text.Append("\n\n## What happened\n\n");
            _sections.Add(new(SectionRole.Body, Add(draft.What)));
        }

        foreach (var person in facts.People.Where(person => draft.PartOf(person.Id.Value).Did.Length > 0))
        {
            _text.Append("\n\n## ").Append(names[person.Id]).Append("\n\n");
            _sections.Add(new(SectionRole.Body, Add(draft.PartOf(person.Id.Value).Did)) { Speaker = names[person.Id] });
        }

        _text.Append('\n');
    }

    private TextSpan Add(string text)
    {
        var start = _text.Length;
        _text.Append(text);
        return new(start, text.Length);
    }

    // Two of one name are told apart by their ids.
    private static Dictionary<PersonId, string> NamesOf(IEnumerable<Person> people) =>
        people.DistinctBy(person => person.Id).GroupBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Select(person => (person.Id, Name: same.Count() == 1 ? person.Name : $"{person.Name} ({person.Id})")))
            .ToDictionary(pair => pair.Id, pair => pair.Name);
}
