using CoachBot.Core.Chat;
using CoachBot.Core.People;
using CoachBot.Core.Weekly;
using CoachBot.Storage;

namespace CoachBot.Weekly;

/// <summary>Reads the months of on-call leads: for any number of them in the same few queries. It is their teams' work, nobody's data.</summary>
internal sealed class MonthReader(PeopleStore people, TeamWorkStore work, DirectoryNames names)
{
    /// <summary>The month, worded, for each on-call lead who has a team. Days of work are UTC days, and so are its months.</summary>
    /// <param name="leads">Whoever else is among them gets none.</param>
    /// <param name="first">The first day of the month that is told of.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<ChatBlock>>> ForAsync(
        IReadOnlyCollection<Person> leads, DateOnly first, CancellationToken cancellationToken)
    {
        var asked = leads.Where(lead => lead.Team is not null && lead.Roles.Contains(PersonRole.OnCallLead)).ToList();
        var teams = asked.Select(lead => lead.Team!).Distinct(StringComparer.Ordinal).ToList();
        var from = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var incidents = await work.IncidentsAsync(teams, from, from.AddMonths(1), cancellationToken);
        var followUps = await work.FollowUpsAsync(teams, cancellationToken);
        var written = await work.NamesInAsync([.. incidents.SelectMany(team => team).Select(incident => incident.Work)], cancellationToken);
        var days = new TimeRange(from, from.AddMonths(1));
        var pages = await work.PagesAsync(teams, days.From, days.Until, cancellationToken);
        var sizes = await people.TeamSizesAsync(teams, cancellationToken);
        var directory = await names.ReadAsync(cancellationToken);
        var months = teams.ToDictionary(team => team, team => (IReadOnlyList<ChatBlock>)MonthReply.Of(MonthComposer.Compose(
            new(team, first, sizes[team], [.. incidents[team]], [.. followUps[team]])
            {
                Load = OnCallFigures.Of(team, sizes[team], pages[team], days),
                Names = new(incidents[team].SelectMany(incident => written[incident.Work]), directory),
            })));
        return asked.ToDictionary(lead => lead.Id, lead => months[lead.Team!]);
    }
}
