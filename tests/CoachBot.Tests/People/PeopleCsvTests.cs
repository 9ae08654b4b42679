using CoachBot.Core;
using CoachBot.Core.People;
using CoachBot.Files;
using CoachBot.People;

namespace CoachBot.Tests.People;

public sealed class PeopleCsvTests
{
    [Fact]
    public void Every_fixture_is_read_as_its_answer_says()
    {
        foreach (var name in FixtureFile.In("People", ".csv"))
        {
            var reading = Read(name);
            reading.Problems.ShouldBeEmpty(name);
            FixtureFile.ShouldBeAsExpected(name, Summary(reading));
        }
    }

    [Fact]
    public void Every_refused_fixture_names_all_its_problems()
    {
        foreach (var name in FixtureFile.In("Refused/People", ".csv"))
        {
            FixtureFile.ShouldBeAsExpected(name, string.Join('\n', Read(name).Problems));
        }
    }

    [Fact]
    public void Consent_is_off_where_the_file_says_nothing_and_the_silence_is_kept()
    {
        var row = ReadText("id,name\nkai,Kai").Rows.ShouldHaveSingleItem();
        row.StatedConsent.ShouldBeNull();
        row.Person.Consent.ShouldBe(Consent.Off);
    }

    [Fact]
    public void A_circle_of_managers_is_named_once() =>
        ReadText("id,name,manager\na,A,b\nb,B,c\nc,C,a\nd,D,a").Problems.ShouldHaveSingleItem().Found.ShouldBe("a -> b -> c -> a");

    [Fact]
    public void Rows_that_can_be_read_are_given_beside_the_problems()
    {
        var reading = ReadText("id,name,framework,level,consent\nkai,Kai,no-such-framework,mid,perhaps");
        reading.Problems.ShouldHaveSingleItem();
        reading.Rows.ShouldHaveSingleItem().TargetLines.ShouldBe([2]);
    }

    [Fact]
    public void A_zone_that_is_a_path_is_unknown() =>
        ReadText("id,name,time_zone\nkai,Kai,../../etc/hostname").Problems.ShouldHaveSingleItem().What.ShouldBe("unknown time zone");

    [Fact]
    public void Damage_never_throws()
    {
        var text = FixtureFile.Text("People/directory.csv") + FixtureFile.Text("Refused/People/everything.csv");
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var at = random.Next(text.Length);
            var damaged = text.Remove(at, random.Next(Math.Min(60, text.Length - at))).Insert(random.Next(at + 1), ",\"\n;\r\0"[random.Next(6)].ToString());
            Should.NotThrow(() => ReadText(damaged), $"seed {seed}");
        }
    }

    private static PeopleReading Read(string name) => PeopleCsv.Read(new WorkFile(Path.GetFileName(name), FixtureFile.Text(name)));

    private static PeopleReading ReadText(string text) => PeopleCsv.Read(new WorkFile("people.csv", text));

    private static string Summary(PeopleReading reading) => string.Join('\n',
        reading.Rows.Select(row =>
            $"{row.Line}: {row.Person.Id} | {row.Person.Name} | {row.Person.Email ?? "no e-mail"} | team {row.Person.Team ?? "none"} | manager {row.Person.ManagerId?.Value ?? "none"} | "
            + $"{row.Person.TimeZone} | roles {string.Join(" ", row.Person.Roles.Select(EnumText.Of))} | consent {(row.StatedConsent is { } consent ? EnumText.Of(consent) : "unsaid")}\n"
            + string.Concat(row.Person.Targets.Zip(row.TargetLines, (target, line) => $"   level on line {line}: {target.Framework} / {target.Level} / {target.Track ?? "no track"}\n"))
            + string.Concat(row.Accounts.Select(account => $"   account {account.Platform} / {account.Workspace} / {account.UserId}\n")))
        .Concat(reading.OpenManagers.Select(open => $"{open.Line}: {open.Person} reports to {open.Manager}, who is not in the file")));
}
