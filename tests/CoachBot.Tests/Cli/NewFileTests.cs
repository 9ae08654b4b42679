using CoachBot.Cli;
using CoachBot.Core;
using CoachBot.Core.Chat;

namespace CoachBot.Tests.Cli;

public sealed class NewFileTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot new files ");

    private string Target => Path.Combine(_folder.FullName, "made.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_file_of_an_answer_is_for_its_owner_alone()
    {
        AttachmentFile.Save(new ChatReply([new ChatBlock.Attachment("receipt.json", "application/json", "{}") { Command = "/mylevel receipt" }]), Target).ShouldBe(2);

        File.ReadAllText(Target).ShouldBe("{}");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Target).ShouldBe(Owner);
        }
    }

    [Fact]
    public void A_pack_is_a_file_like_any_other()
    {
        NewFile.Write(Target, "--to", stream => stream.Write("id: x"u8));
        File.WriteAllText(Target + "2", "");

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Target).ShouldBe(File.GetUnixFileMode(Target + "2"));
        }
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        File.WriteAllText(Target, "mine");

        Refusal(() => NewFile.WritePrivate(Target, "--out", stream => stream.Write("yours"u8))).ShouldBe($"--out: the file is there already; found {Target}; allowed: a new file. Choose another name.");
        Refusal(() => NewFile.Write(_folder.FullName, "--out", _ => { })).ShouldContain("the file is there already");
        File.ReadAllText(Target).ShouldBe("mine");
    }

    [Theory]
    [InlineData("no/such/x.yaml", "Could not find a part of the path")]
    [InlineData("", "no name")]
    public void A_place_that_cannot_be_written_to_is_refused(string path, string found) =>
        Refusal(() => NewFile.Write(path.Length == 0 ? path : Path.Combine(_folder.FullName, path), "--to", _ => { })).ShouldStartWith($"--to: the file cannot be written; found {found}");

    [Fact]
    public void A_write_that_fails_leaves_nothing_behind_and_is_not_called_taken()
    {
        Refusal(() => NewFile.Write(Target, "--out", stream =>
        {
            stream.Write("half"u8);
            stream.Flush();
            throw new IOException("No space left on device.");
        })).ShouldStartWith("--out: the file cannot be written; found No space left on device");

        File.Exists(Target).ShouldBeFalse();
    }

    private static string Refusal(Action act) => Should.Throw<RefusedException>(act).Message;
}
