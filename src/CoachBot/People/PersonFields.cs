using System.Net.Mail;
using CoachBot.Core;
using CoachBot.Core.Evidence;
using CoachBot.Core.People;
using CoachBot.Files;

namespace CoachBot.People;

/// <summary>Reads the cells of one person.</summary>
internal sealed class PersonFields(PersonCells cells, LineProblems problems)
{
    private const int LongestId = 64;

    // In histories and access logs these ids stand for the program and for whoever runs its command line.
    private static readonly string[] Reserved = [ReadGrant.OperatorId, EvidenceEvent.System];

    public static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && char.IsAsciiLetterOrDigit(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    public PersonId Id()
    {
        if (Reserved.Contains(cells["id"], StringComparer.OrdinalIgnoreCase))
        {
            Refuse("id", "the id is reserved for the program itself", $"any but {string.Join(", ", Reserved)}", "Choose another id");
        }

        if (!IsId(cells["id"]))
        {
            Refuse("id", "the id has characters that an id may not have", $"letters a-z, digits, '-', '_' and '.', at most {LongestId}, a letter or digit first", "Choose another id");
        }

        return new PersonId(cells["id"]);
    }

    public string Name()
    {
        if (cells["name"].Length == 0 || cells["name"].AsSpan().ContainsAny('\r', '\n'))
        {
            Refuse("name", cells["name"].Length == 0 ? "name is empty" : "name has more than one line", "", "Write the name on one line, as the person writes it");
        }

        return cells["name"];
    }

    public string? Email()
    {
        var address = cells["email"];
        if (address.Length > 0 && !(MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && parsed.Host.Contains('.', StringComparison.Ordinal)))
        {
            Refuse("email", "this is not an e-mail address", "name@example.org", "Correct it, or leave it out");
        }

        return address.Length == 0 ? null : address;
    }

    public PersonId? ManagerId()
    {
        var manager = cells["manager"];
        if (manager.Length > 0 && !IsId(manager))
        {
            Refuse("manager", "the manager is not given by id", "the id of a person", "Write the id of the person they report to");
            return null;
        }

        if (manager.Length > 0 && manager == cells["id"])
        {
            Refuse("manager", "a person cannot report to themselves", "the id of another person", "Write whom they report to, or leave it out at the top");
            return null;
        }

        return manager.Length == 0 ? null : new PersonId(manager);
    }

    public string? Team() => cells["team"].Length == 0 ? null : KebabId.Of(cells["team"]);

    public string TimeZone()
    {
        var zone = cells["time_zone"];
        if (zone.Length == 0)
        {
            return "Etc/UTC";
        }

        if (TimeZones.Iana(zone) is { } known)
        {
            return known;
        }

        var nearest = TimeZones.Nearest(zone);
        Refuse("time_zone", "unknown time zone", "a name of the IANA database, such as Europe/Madrid", nearest is null ? "Correct it, or leave it out for UTC" : $"Write '{nearest}' if that is meant");
        return zone;
    }

    public IReadOnlyList<PersonRole> Roles()
    {
        var roles = new List<PersonRole>();
        foreach (var word in cells["roles"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
        {
            if (EnumText.TryParse<PersonRole>(word, out var role))
            {
                roles.Add(role);
                continue;
            }

            var all = EnumText.All<PersonRole>();
            var nearest = Nearest.To(word, all);
            problems.Add(cells.LineOf("roles"), "unknown role", word, string.Join(", ", all),
                nearest is null ? "Divide several roles by spaces, and leave the cell empty for none" : $"Write '{nearest}' if that is meant");
        }

        return roles;
    }

    public Consent? Consent()
    {
        var word = cells["consent"].ToLowerInvariant();
        if (word.Length == 0)
        {
            return null;
        }

        if (!EnumText.TryParse<Consent>(word, out var consent))
        {
            Refuse("consent", "consent is neither on nor off", "on, off, or nothing", "Ask the person, and write what they said");
        }

        return consent;
    }

    private void Refuse(string column, string what, string allowed, string remedy) =>
        problems.Add(cells.LineOf(column), what, cells[column], allowed, remedy);
}
