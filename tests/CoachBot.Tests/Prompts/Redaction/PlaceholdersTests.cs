using CoachBot.Prompts.Redaction;

namespace CoachBot.Tests.Prompts.Redaction;

public sealed class PlaceholdersTests
{
    private static readonly string[][] People = [["Priya Raman", "Priya", "praman"], ["Lucía Fernández", "Lucía"], ["Ana Cruz", "Ana"], ["Ana Diaz", "Ana"]];

    [Theory]
    [InlineData("Priya Raman paged Ana Cruz.", "[person-1] paged [person-2].")]
    [InlineData("Priya's fix; praman merged it; Priya Raman wrote it up", "[person-1]'s fix; [person-1b] merged it; [person-1c] wrote it up")]
    [InlineData("PRIYA RAMAN and priya raman", "[person-1] and [person-1b]")]
    [InlineData("Priya\n  Raman", "[person-1]")]
    [InlineData("Lucia Fernandez, Luci\u0301a, LUCÍA", "[person-1], [person-1b], [person-1c]")]
    [InlineData("Pri\u200Bya did it", "[person-1] did it")]
    [InlineData("Ana did it with Ana Cruz", "[person-1] did it with [person-2]")]
    [InlineData("Priyanka, bananas and Anas stay", "Priyanka, bananas and Anas stay")]
    [InlineData("[person-1] said Priya", "[person-1] said [person-2]")]
    [InlineData("@priya: ask <praman>", "@[person-1]: ask <[person-1b]>")]
    public void Names_become_placeholders(string text, string expected) => Redact(text, People).ShouldBe(expected);

    [Theory]
    [InlineData("write to priya.raman@example.com or ops+pager@mail.example.co.uk", "write to [email-1] or [email-2]")]
    [InlineData("call +44 20 7946 0958, (555) 010-4477, or tel. 010447712", "call [phone-1], [phone-2], or tel. [phone-3]")]
    [InlineData("at 2026-06-01 09:30:00 UTC, release 4.12.0, PM-31, 10.0.12.7, order 20260601093000", "at 2026-06-01 09:30:00 UTC, release 4.12.0, PM-31, 10.0.12.7, order 20260601093000")]
    public void Addresses_and_numbers_become_placeholders(string text, string expected) => Redact(text, []).ShouldBe(expected);

    [Theory]
    [InlineData("curl -H 'Authorization: Bearer abcDEF123456ghiJKL'")]
    [InlineData("key AKIAIOSFODNN7EXAMPLE leaked")]
    [InlineData("token ghp_16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("xox" + "b-123456789012-abcdefGHIJKL")]
    [InlineData("https://hooks.slack.com/services/T000/B000/qRsTuVwZ")]
    [InlineData("postgres://coachbot:hunter2@db.internal/x")]
    [InlineData("DB_PASSWORD=correct-horse")]
    [InlineData("password: swordfish")]
    [InlineData("\"client_secret\": \"two words 1\"")]
    [InlineData("the password is hunter22, sorry")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVPmB92K27uhbUJU1p1r")]
    [InlineData("session 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEA cut off")]
    public void Secrets_become_placeholders(string text)
    {
        var redacted = Redact(text, []);

        redacted.ShouldContain("[secret-1]");
        foreach (var secret in new[] { "abcDEF123456", "AKIAIOSFODNN7", "16C7e42F", "123456789012", "qRsTuVwZ", "hunter2", "correct-horse", "swordfish", "two words", "dBjftJeZ4", "9f86d081884c", "MIIEow" })
        {
            redacted.ShouldNotContain(secret);
        }
    }

    [Theory]
    [InlineData("The token expired and we rotated the secret by hand.")]
    [InlineData("Password resets: they were slow all morning.")]
    [InlineData("We moved credentials into the vault, with basic authentication turned off.")]
    [InlineData("Deployed commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b to production.")]
    public void Words_about_secrets_stay(string text) => Redact(text, []).ShouldBe(text);

    [Fact]
    public void A_name_within_a_secret_or_an_address_goes_with_it() =>
        Redact("password=Priya Raman, ana@example.com", People).ShouldBe("password=[secret-1], [email-1]");

    [Fact]
    public void What_is_a_secret_in_one_place_is_one_in_every_other() =>
        Redact("correct-horse it is: password=correct-horse, not incorrect-horses", []).ShouldBe("[secret-1] it is: password=[secret-1], not incorrect-horses");

    [Fact]
    public void What_came_back_is_taken_out_again_wherever_it_stands()
    {
        var placeholders = new Placeholders(People, ["password=correct-horse", "Priya"]);
        placeholders.Redact("password=correct-horse");
        placeholders.Redact("Priya");

        placeholders.RedactAgain(placeholders.Restore("x[secret-1]x y[person-1]y Ana Cruz")).ShouldBe("x[secret-1]x y[person-1]y [person-2]");
    }

    [Fact]
    public void Placeholders_that_were_never_given_out_stay_as_they_are()
    {
        var placeholders = new Placeholders(People, ["Priya and [person-3]"]);
        placeholders.Redact("Priya and [person-3]").ShouldBe("[person-1] and [person-3]");

        placeholders.Restore("[person-1], [person-1b], [person-3], [email-1], [Person-1], [person-01]").ShouldBe("Priya, [person-1b], [person-3], [email-1], [Person-1], [person-01]");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_taken_out_comes_back_and_nothing_of_it_stays(int seed)
    {
        var texts = new RandomTexts(seed);
        for (var i = 0; i < 1_000; i++)
        {
            string[] data = [texts.Next(), texts.Next()];
            var placeholders = new Placeholders(RandomTexts.People, data);

            string[] redacted = [.. data.Select(placeholders.Redact)];

            redacted.Select(placeholders.Restore).ShouldBe(data);
            var left = RandomTexts.Sensitive.Where(secret => redacted.Any(text => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
            left.ShouldBeEmpty(string.Join(" | ", data));
        }
    }

    [Fact]
    public void A_long_hostile_text_takes_no_long_time()
    {
        var text = string.Concat(Enumerable.Repeat("-----BEGIN PRIVATE KEY password password: key token a@b +1 (555 eyJ http://x:y ", 2_000)) + new string('a', 50_000) + new string('1', 50_000);
        var start = TimeProvider.System.GetTimestamp();

        Redact(text, People).ShouldNotBe(text);

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    private static string Redact(string text, string[][] people)
    {
        var placeholders = new Placeholders(people, [text]);
        var redacted = placeholders.Redact(text);
        placeholders.Restore(redacted).ShouldBe(text);
        return redacted;
    }
}
