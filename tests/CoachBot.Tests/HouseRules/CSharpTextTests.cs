namespace CoachBot.Tests.HouseRules;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("a; // gone", "a;        ")]
    [InlineData("a /* x\ny */ b", "a     \n     b")]
    [InlineData("f(\"x \\\" y\") + g", "f(        ) + g")]
    [InlineData("f(@\"c:\\\") + g", "f(      ) + g")]
    [InlineData("f('\"') + g + '\\''", "f(   ) + g +     ")]
    [InlineData("f(\"\"\"a \" b\"\"\") + g", "f(           ) + g")]
    public void Blanks_comments_and_strings_in_place(string text, string expected) =>
        CSharpText.WithoutCommentsAndStrings(text).ShouldBe(expected);

    [Fact]
    public void Finds_every_declared_type()
    {
        var file = new SourceFile("a.cs", """
            namespace A.B;
            public sealed class One<T> where T : class, new();
            internal readonly record struct Two(int X);
            internal record Three;
            file enum Four { class1 }
            internal delegate Task<int> Five(int x);
            internal interface ISix
            {
                struct Seven;
            }
            // class Eight { }
            """);

        CSharpText.DeclaredNamespace(file).ShouldBe("A.B");
        CSharpText.DeclaredTypes(file).Select(type => type.Name)
            .ShouldBe(["One", "Two", "Three", "Four", "Five", "ISix", "Seven"]);
    }
}
