using CoachBot.Core;
using CoachBot.Core.People;

namespace CoachBot.Commands.OnCall;

/// <summary>Who may log an incident: an on-call lead, for their team.</summary>
internal static class LogPolicy
{
    public static bool IsLead(Person person) => person.Roles.Contains(PersonRole.OnCallLead) && person.Team is not null;

    /// <summary>Null for whoever may; else why not, and who can.</summary>
    public static Problem? WhyNot(Person person, PersonDirectory directory)
    {
        if (IsLead(person))
        {
            return null;
        }

        if (person.Roles.Contains(PersonRole.OnCallLead))
        {
            return new("an on-call lead logs the incidents of their team, and the directory names no team for you", Do: "Ask an admin to add it in the people file");
        }

        var leads = directory.People.Where(other => IsLead(other) && other.Team == person.Team).Select(other => other.Name).Order(StringComparer.Ordinal).ToList();
        return new(
            "only an on-call lead logs incidents",
            Do: leads.Count > 0
                ? $"Ask {string.Join(" or ", leads)}, or add what you did yourself with /evidence add"
                : "An admin gives somebody of your team the role on-call-lead in the people file; or add what you did yourself with /evidence add");
    }
}
