using System.Text;

namespace CoachBot.IntegrationTests.Cli;

/// <summary>Standard output, or standard error, of whoever runs: that of a run of the program within a test is the test's own.</summary>
internal sealed class RoutedWriter(TextWriter usual) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> _own = new();

    public static RoutedWriter Out { get; } = new(Console.Out);

    public static RoutedWriter Error { get; } = new(Console.Error);

    public override Encoding Encoding => usual.Encoding;

    private TextWriter Current => _own.Value ?? usual;

    /// <summary>Takes the place of the consoles; whoever runs the tests may have taken it back since.</summary>
    public static void Install()
    {
        Console.SetOut(Out);
        Console.SetError(Error);
    }

    /// <summary>From here on, what this flow of calls writes goes there.</summary>
    public StringWriter Catch()
    {
        var caught = new StringWriter();
        _own.Value = Synchronized(caught);
        return caught;
    }

    public override void Write(char value) => Current.Write(value);

    public override void Write(string? value) => Current.Write(value);

    public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

    public override void Flush() => Current.Flush();
}
