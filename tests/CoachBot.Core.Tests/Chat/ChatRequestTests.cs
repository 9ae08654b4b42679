using CoachBot.Core.Chat;
using CoachBot.Core.People;

namespace CoachBot.Core.Tests.Chat;

public sealed class ChatRequestTests
{
    [Fact]
    public void The_first_argument_is_the_form_and_the_others_are_the_rest()
    {
        var request = Request("Adjust", "3", "Led");

        request.Form.ShouldBe("adjust");
        request.Rest.ShouldBe("3 Led");
    }

    [Fact]
    public void No_argument_is_no_form()
    {
        Request().Form.ShouldBeEmpty();
        Request().Rest.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_says_its_problem_and_is_marked()
    {
        var reply = ChatReply.Refused(new Problem("unknown verb", Do: "Try help"));

        reply.IsRefusal.ShouldBeTrue();
        reply.Blocks.ShouldHaveSingleItem().ShouldBe(new ChatBlock.Paragraph("Unknown verb. Try help."));
        ChatReply.Of(new ChatBlock.Note("done")).IsRefusal.ShouldBeFalse();
    }

    private static ChatRequest Request(params string[] arguments) =>
        new(Some.Person(), new Reader.Member(Some.Person()), arguments, Some.Today);
}
