using System.Text;
using CoachBot.Files;
using CoachBot.Sources.Postmortems;
using CoachBot.Sources.Tickets;

namespace CoachBot.Tests.Sources;

public sealed class WorkFileFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("coachbot-folder-").FullName;
    private readonly WorkFileFolder _folder = new([new PostmortemSource(), new TicketCsvSource()], []);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Reads_all_files_below_in_ordinal_order_and_skips_hidden_ones()
    {
        foreach (var name in new[] { "b.md", "B.md", "a/z.markdown", "a/.hidden.md", ".git/x.md", "a/b/c.MD" })
        {
            Write(name, "x"u8);
        }

        _folder.Read([_root]).Select(entry => Path.GetRelativePath(_root, entry.Path)).ShouldBe(["B.md", "a/b/c.MD", "a/z.markdown", "b.md"]);
    }

    [Fact]
    public void A_hidden_file_is_read_when_it_is_named() =>
        _folder.Read([Write(".hidden.md", "x"u8)]).ShouldHaveSingleItem().File.ShouldNotBeNull().Text.ShouldBe("x");

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        var file = Write("a.md", "x"u8);
        _folder.Read([file, _root, Path.Combine(_root, ".", "a.md")]).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_byte_order_mark_is_dropped_and_nothing_else() =>
        _folder.Read([Write("a.md", "\uFEFF# é\r\n\r\n"u8)]).ShouldHaveSingleItem().File.ShouldNotBeNull().Text.ShouldBe("# é\r\n\r\n");

    [Fact]
    public void A_link_that_leads_back_up_is_not_followed()
    {
        Write("a/a.md", "x"u8);
        Directory.CreateSymbolicLink(Path.Combine(_root, "a", "up"), _root);
        _folder.Read([_root]).ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_refusal_says_which_file_and_why()
    {
        Write("a.csv", "name,age\n"u8);
        Write("b.png", [0x89, 0x50, 0x4E, 0x47]);
        Write("c.md", [.. "caf"u8, 0xE9]);
        Write("d.md", "zero\0byte"u8);
        Write("e.md", Encoding.UTF8.GetBytes(new string('x', WorkFileText.MaximumBytes + 1)));
        Write("f.txt", "x"u8);
        var problems = _folder.Read([_root, Path.Combine(_root, "g.md")]).Select(entry => entry.Problem.ShouldNotBeNull()).ToList();
        problems.Select(problem => $"{Path.GetFileName(problem.Where)} {problem.What}").ShouldBe(
        [
            "a.csv no source reads this file",
            "b.png the file is not UTF-8",
            "c.md the file is not UTF-8",
            "d.md the file is not text",
            "e.md the file is too large",
            "f.txt no source reads this file",
            "g.md there is no such file or folder",
        ]);
        problems[0].Allowed.ShouldBe("postmortem (*.md, *.markdown); tickets (*.csv with the columns id, title, status)");
    }

    private string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
