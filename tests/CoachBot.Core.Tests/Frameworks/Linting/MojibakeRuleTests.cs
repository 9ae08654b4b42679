using System.Text;
using CoachBot.Core.Frameworks.Linting;

namespace CoachBot.Core.Tests.Frameworks.Linting;

public sealed class MojibakeRuleTests
{
    private const string Text = "It’s a “quick” naïve café — ≥ 5 → done… façade °C £";

    private static readonly Encoding Western = Page(1252);

    [Theory]
    [InlineData(1252, "windows-1252")]
    [InlineData(1250, "windows-1250")]
    [InlineData(1251, "windows-1251")]
    [InlineData(874, "windows-874")]
    [InlineData(10000, "mac roman")]
    [InlineData(28591, "iso-8859-1")]
    public void Names_the_code_page_and_what_it_should_read(int page, string name)
    {
        var finding = Find("Fine.\n" + Garbled(Text, page)).ShouldHaveSingleItem();

        finding.Severity.ShouldBe(LintSeverity.Warning);
        finding.Problem.Where.ShouldBe("ladder.txt:2:3");
        finding.Problem.What.ShouldBe($"garbled text: UTF-8 that was read as {name}");
        finding.Problem.Do.ShouldBe("Read it as '’', '“', '”'");
    }

    [Theory]
    [InlineData(1252, "Zażółć gęślą jaźń", "'żółć'")]
    [InlineData(1250, "Zażółć gęślą jaźń", "'żółć'")]
    [InlineData(1251, "Привет мир", "'Привет'")]
    [InlineData(1252, "Привет мир", "'Привет'")]
    [InlineData(874, "สวัสดี", "'สวัสดี'")]
    [InlineData(1252, "日本語", "'日本語'")]
    [InlineData(1252, "Übung", "'Ü'")]
    [InlineData(1252, "Done 🎉 yes", "'🎉'")]
    public void Reads_other_languages_and_pictures(int page, string text, string reads) =>
        Find(Garbled(text, page)).ShouldHaveSingleItem().Problem.Do.ShouldContain(reads);

    [Fact]
    public void What_went_wrong_twice_is_read_twice() =>
        Find(Garbled(Garbled("It’s a café", 1252), 1252)).ShouldHaveSingleItem().Problem.Do.ShouldBe("Read it as '’', 'é'");

    [Fact]
    public void A_quote_whose_last_byte_is_lost_is_read_as_the_likely_one()
    {
        var found = Find("a โ€œsmall gainโ€: mend it").ShouldHaveSingleItem().Problem;

        found.Found.ShouldBe("'โ€œ', 'โ€'");
        found.Do.ShouldBe("Read it as '“', '”' (most likely; a byte is lost)");
    }

    [Fact]
    public void Lost_characters_are_a_kind_of_their_own()
    {
        var found = Find("caf\uFFFD and \uFFFD").ShouldHaveSingleItem().Problem;

        found.What.ShouldBe("characters that are lost and cannot be decoded");
        found.Where.ShouldBe("ladder.txt:1:4");
        found.Found.ShouldBe("2 of U+FFFD on the line");
    }

    [Theory]
    [InlineData("Le café « Ü » — voilà ; è » été « à la carte »")]
    [InlineData("O relatório DA MANHÃ” é ótimo, AMANHÃ – não")]
    [InlineData("Să meargă la CASĂ” ȘI ÎN ȚARĂ – Înălțime")]
    [InlineData("Привет, Всё ещё СІЧЕНЬ РЁВ пункт «В» и “Г” — вот, Його «РІК» минув, Сё")]
    [InlineData("สวัสดีครับ แบบทดสอบ เกมแกงแกง โดยเธอและไทย โปรแกรม “ระบบ” … ใช้งาน €5")]
    [InlineData("Zażółć gęślą jaźń ŁÓDŹ „Ä“ »Äpfel« Äußerung ‚Äußerung‘")]
    [InlineData("Çağrı Şişli İstanbul ğüşıöç")]
    [InlineData("日本語のテスト 中文 한국어 עברית العربية Ελληνικά")]
    [InlineData("x² + y³ ≥ √2 © 2020 ® ™ ½ ° µ «à» “à la carte” —à —é “é")]
    public void Real_text_is_left_alone(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 21)]
    [InlineData(50, 21)]
    public void A_document_full_of_it_ends_in_a_count(int lines, int findings)
    {
        var found = Find(string.Join('\n', Enumerable.Repeat(Garbled("It’s", 1252), lines)));

        found.Count.ShouldBe(findings);
        if (lines > 21)
        {
            found[^1].Problem.Found.ShouldBe("30 further lines, the first here");
        }
    }

    private static IReadOnlyList<LintFinding> Find(string text) => SomeLint.Lint("mojibake", SomeLint.Lines(text));

    // As programs do: what the page leaves undefined becomes the western page's character, or a bare control.
    private static string Garbled(string text, int page)
    {
        var encoding = Page(page);
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(value => encoding.GetString([value]) is [< '\u0080' or > '\u009F' and not (>= '\uE000' and <= '\uF8FF') and not '\uFFFD'] || page == 28591
            ? encoding.GetString([value])
            : Western.GetString([value])));
    }

    private static Encoding Page(int page) => page == 28591 ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
