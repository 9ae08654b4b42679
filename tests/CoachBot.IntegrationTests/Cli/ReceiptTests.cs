using System.Globalization;
using System.Text.Json;
using CoachBot.IntegrationTests.Fixtures;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>A receipt from the moment it is taken to a check somewhere else, through the program itself.</summary>
public sealed class ReceiptTests(PostgresCluster cluster) : CliTest(cluster), IDisposable
{
    private readonly DirectoryInfo _elsewhere = Directory.CreateTempSubdirectory("coachbot elsewhere ");

    void IDisposable.Dispose()
    {
        _elsewhere.Delete(recursive: true);
        Dispose();
    }

    [Fact]
    public async Task A_receipt_verifies_in_another_folder_without_a_database_with_its_key_and_without()
    {
        await using var own = await ConfirmedAsync();
        (await RunAsync("receipt", "key", "ours.pem")).Code.ShouldBe(0);
        (await RunAsync("receipt", "key", "other.pem")).Code.ShouldBe(0);

        var asked = await AskAsync(own, "ours.pem", "receipt.json");
        var with = await VerifyAsync("receipt.json", "--key", In("ours.pem.pub.pem"));
        var without = await VerifyAsync("receipt.json");
        var wrong = await VerifyAsync("receipt.json", "--key", In("other.pem.pub.pem"));
        var secret = await VerifyAsync("receipt.json", "--key", In("ours.pem"));

        asked.Code.ShouldBe(0, asked.Errors);
        asked.Output.ShouldContain("a receipt of your report");
        asked.Output.ShouldContain("3 pieces of evidence that you confirmed");
        asked.Errors.ShouldStartWith("Saved as receipt.json (");
        with.Code.ShouldBe(0, with.Errors);
        with.Output.ShouldStartWith("The receipt is signed by this key (");
        with.Output.ShouldContain("replays to the same bytes");
        with.Output.ShouldContain("  Security Practices in DevOps: demonstrated, owned = Proficient (3 of 5)\n");
        with.Output.ShouldContain("by level rule v1, from 3 pieces of confirmed evidence:");
        with.Output.ShouldContain("\npriya in ");
        with.Output.ShouldNotContain("Raman");
        without.Code.ShouldBe(0, without.Errors);
        without.Output.ShouldStartWith("The receipt is consistent, origin not checked: ");
        wrong.Code.ShouldBe(1);
        wrong.Errors.ShouldStartWith("signature: the receipt is signed by another key; found key ");
        secret.Code.ShouldBe(1);
        secret.Errors.ShouldContain("Give the public one beside it, ours.pem.pub.pem");
        Directory.EnumerateFileSystemEntries(_elsewhere.FullName).ShouldBeEmpty("a check leaves nothing behind");
    }

    [Fact]
    public async Task A_receipt_still_verifies_after_the_packs_and_the_evidence_changed()
    {
        await using var own = await ConfirmedAsync();
        await RunAsync("receipt", "key", "ours.pem");
        (await AskAsync(own, "ours.pem", "before.json")).Code.ShouldBe(0);

        var packs = ChangedPacks();
        await own.App.SayAsync("priya", "/evidence dispute 1");
        var after = await AskAsync(own, "ours.pem", "after.json", ("Packs__Path", packs));

        var shown = (await own.RunWithAsync([("Packs__Path", packs)], "ask", "/mylevel", "--as", "priya", "--reason", "test")).Output;
        var update = shown[shown.IndexOf("/mylevel update ", StringComparison.Ordinal)..].Split('\n')[0];
        (await own.RunWithAsync([("Packs__Path", packs)], "ask", update, "--as", "priya", "--reason", "test")).Code.ShouldBe(0);
        var updated = await AskAsync(own, "ours.pem", "updated.json", ("Packs__Path", packs));

        after.Code.ShouldBe(0, after.Errors);
        after.Output.ShouldContain("reads some of it differently: /mylevel shows what");
        updated.Output.ShouldNotContain("reads some of it differently");
        foreach (var file in new[] { "before.json", "after.json", "updated.json" })
        {
            var verified = await Coachbot.RunAsync(
                _elsewhere.FullName, "", new Dictionary<string, string> { ["Packs__Path"] = packs }, "receipt", "verify", "--key", In("ours.pem.pub.pem"), In(file));
            verified.Code.ShouldBe(0, verified.Errors);
        }

        (await WeightAsync("before.json")).ShouldBe(100);
        (await WeightAsync("after.json")).ShouldBe(100, "a person's evidence is read by the version they know until they choose another");
        (await WeightAsync("updated.json")).ShouldBe(40);
        (await VerifyAsync("after.json")).Output.ShouldContain("from 2 pieces of confirmed evidence");
    }

    [Fact]
    public async Task A_changed_file_is_refused_and_its_first_difference_named()
    {
        await using var own = await ConfirmedAsync();
        await AskAsync(own, null, "receipt.json");
        var text = await File.ReadAllTextAsync(In("receipt.json"), TestContext.Current.CancellationToken);
        Write("changed.json", text.Replace("\"demonstrated\":\"owned\"", "\"demonstrated\":\"led\"", StringComparison.Ordinal));

        var changed = await VerifyAsync("changed.json");
        var json = await VerifyAsync("changed.json", "--json");
        var good = await VerifyAsync("receipt.json", "--json");

        changed.Code.ShouldBe(1);
        changed.Output.ShouldBeEmpty();
        changed.Errors.ShouldContain("sha256: the file was changed after it was made");
        changed.Errors.ShouldContain("].demonstrated: the receipt says \"led\", its replay gives \"owned\".");
        json.Code.ShouldBe(1);
        using var page = JsonDocument.Parse(json.Output);
        page.RootElement.GetProperty("holds").GetBoolean().ShouldBeFalse();
        page.RootElement.GetProperty("problems").GetArrayLength().ShouldBe(2);
        using var fine = JsonDocument.Parse(good.Output);
        fine.RootElement.GetProperty("holds").GetBoolean().ShouldBeTrue();
        fine.RootElement.GetProperty("origin").GetString().ShouldBe("not-checked");
        fine.RootElement.GetProperty("signedBy").ValueKind.ShouldBe(JsonValueKind.Null);
        fine.RootElement.GetProperty("competencies").EnumerateArray().Select(one => one.GetProperty("demonstrated").GetString()).ShouldContain("owned");
    }

    [Fact]
    public async Task A_redacted_source_is_said_to_be_one_and_is_no_forgery()
    {
        await using var own = await ConfirmedAsync();
        await own.App.RunAsync("update work_revision set text = text || ' [erased]', redacted_at = '2026-05-02T23:00:00Z' where text like '%Once more%'");

        await AskAsync(own, null, "receipt.json");
        var verified = await VerifyAsync("receipt.json");

        verified.Code.ShouldBe(0, verified.Errors);
        verified.Output.ShouldContain("Source redacted on 2026-05-02: csv/A-2, revision 1.\n");
        verified.Output.Split("Source redacted on").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_receipt_without_a_signature_says_so_and_fails_with_a_key()
    {
        await using var own = await ConfirmedAsync();
        await RunAsync("receipt", "key", "ours.pem");

        var asked = await AskAsync(own, null, "receipt.json");

        asked.Output.ShouldContain("no; this deployment has no key to sign with");
        (await VerifyAsync("receipt.json")).Output.ShouldContain("It is not signed.");
        var with = await VerifyAsync("receipt.json", "--key", In("ours.pem.pub.pem"));
        with.Code.ShouldBe(1);
        with.Errors.ShouldStartWith("signature: the receipt is not signed");
    }

    [Fact]
    public async Task A_file_is_saved_once_and_only_where_there_is_one()
    {
        await using var own = await ConfirmedAsync();
        Write("taken.json", "mine");

        var taken = await AskAsync(own, null, "taken.json");
        var without = await own.RunAsync("ask", "/mylevel why", "--as", "priya", "--reason", "test", "--out", "why.json");
        var unsaved = await own.RunAsync("ask", "/mylevel receipt", "--as", "priya", "--reason", "test");
        var json = await own.RunAsync("ask", "/mylevel receipt", "--as", "priya", "--reason", "test", "--json", "--out", "json.json");
        var nowhere = await AskAsync(own, null, Path.Combine("no", "such.json"));

        taken.Code.ShouldBe(1);
        taken.Errors.ShouldContain("--out: the file is there already; found taken.json");
        (await File.ReadAllTextAsync(In("taken.json"), TestContext.Current.CancellationToken)).ShouldBe("mine");
        without.Code.ShouldBe(1);
        without.Output.ShouldContain("How DevOps Engineer competency framework (Kaairo) was counted");
        without.Errors.ShouldContain("--out: the answer has no file to save");
        nowhere.Code.ShouldBe(1);
        nowhere.Errors.ShouldContain("--out: the file cannot be written");
        unsaved.Output.ShouldContain("Attached: level-receipt-kaairo-devops-");
        unsaved.Output.ShouldContain("; save it with --out <file>");
        using var page = JsonDocument.Parse(json.Output);
        var attached = page.RootElement.GetProperty("blocks").EnumerateArray().Single(block => block.GetProperty("kind").GetString() == "attachment");
        attached.GetProperty("mediaType").GetString().ShouldBe("application/json");
        attached.GetProperty("content").GetString().ShouldBe(await File.ReadAllTextAsync(In("json.json"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("no-such.pem", "Receipts__PrivateKeyFile: there is no such file")]
    [InlineData("text.pem", "Receipts__PrivateKeyFile: this is no key in PEM form for ECDSA")]
    [InlineData("ours.pem.pub.pem", "Receipts__PrivateKeyFile: this is a public key, which cannot sign")]
    public async Task A_key_that_cannot_sign_stops_the_start(string file, string says)
    {
        await RunAsync("receipt", "key", "ours.pem");
        Write("text.pem", "hello");

        var ran = await RunWithAsync("Receipts__PrivateKeyFile", file, "serve");

        ran.Code.ShouldBe(1);
        ran.Errors.ShouldStartWith(says);
    }

    [Fact]
    public async Task Doctor_says_whether_receipts_are_signed_and_whether_the_key_is_kept_well()
    {
        await using var own = await ConfirmedAsync();
        var made = await RunAsync("receipt", "key", "ours.pem");

        var off = await own.RunAsync("doctor");
        var on = await DoctorAsync(own);

        made.Output.ShouldContain("To sign receipts, set Receipts__PrivateKeyFile=");
        off.Output.ShouldContain("off     Level receipts: they are not signed");
        on.Output.ShouldContain("ok      Level receipts: signed with key ");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(In("ours.pem"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
            var open = await DoctorAsync(own);
            open.Code.ShouldBe(0);
            open.Output.ShouldContain("look    Level receipts: signed with key ");
            open.Output.ShouldContain("others than its owner may read the private key's file");
        }
    }

    private static Task<Ran> DoctorAsync(OwnDatabase own) => own.RunWithAsync([("Receipts__PrivateKeyFile", "ours.pem")], "doctor");

    private static Task<Ran> AskAsync(OwnDatabase own, string? key, string save, params (string, string)[] more) => own.RunWithAsync(
        [.. key is null ? [] : new[] { ("Receipts__PrivateKeyFile", key) }, .. more], "ask", "/mylevel receipt", "--as", "priya", "--reason", "test", "--out", save);

    private Task<Ran> VerifyAsync(string file, params string[] more) =>
        Coachbot.RunAsync(_elsewhere.FullName, "", NoSettings, ["receipt", "verify", .. more, In(file)]);

    private string In(string file) => Path.Combine(Folder, file);

    private async Task<int> WeightAsync(string file)
    {
        using var page = JsonDocument.Parse(await File.ReadAllTextAsync(In(file), TestContext.Current.CancellationToken));
        return page.RootElement.GetProperty("receipt").GetProperty("framework").GetProperty("competencies").EnumerateArray()
            .SelectMany(competency => competency.GetProperty("practices").EnumerateArray())
            .First(link => link.GetProperty("practice").GetString() == "secrets-rotation").GetProperty("weight").GetInt32();
    }

    /// <summary>The shipped packs with another weight on what the evidence shows.</summary>
    private string ChangedPacks()
    {
        var folder = Path.Combine(Folder, "packs");
        var shipped = Path.Combine(AppContext.BaseDirectory, "packs");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var pack = Path.Combine(folder, "frameworks", "kaairo-devops", "framework.yaml");
        var text = File.ReadAllText(pack);
        var changed = text.Replace("practice: secrets-rotation, weight: 100", "practice: secrets-rotation, weight: 40", StringComparison.Ordinal);
        changed.ShouldNotBe(text);
        File.WriteAllText(pack, changed);
        return folder;
    }

    // The program has the machine's clock.
    private static string MonthsAgo(int months) => TimeProvider.System.GetUtcNow().AddMonths(-months).ToString("yyyy-MM-10", CultureInfo.InvariantCulture);

    private async Task<OwnDatabase> ConfirmedAsync()
    {
        var own = await WithEverybodyAsync();
        await own.App.TakeAsync(
            Ticket.Of("A-1", Texts.Rotation) with { Closed = MonthsAgo(4) },
            Ticket.Of("A-2", $"{Texts.Rotation} Once more.") with { Closed = MonthsAgo(3) },
            Ticket.Of("A-3", $"{Texts.Rotation} And again.") with { Closed = MonthsAgo(2) });
        (await own.App.SayAsync("priya", "/evidence confirm all")).IsRefusal.ShouldBeFalse();
        return own;
    }
}
