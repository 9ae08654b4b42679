using CoachBot.Core.Frameworks;
using CoachBot.Core.Work;

namespace CoachBot.Core.Levels.Receipts;

/// <summary>Writes of a framework what the level rule reads; what is only shown beside it stays in the pack.</summary>
internal static class ReceiptFrameworkText
{
    public static void Write(CanonicalJson json, Framework framework)
    {
        json.Text("id", framework.Id);
        json.Text("title", framework.Title);
        json.Text("source", framework.Source);
        json.Text("hash", framework.Hash);
        json.Texts("interpretation", framework.Interpretation);
        json.Objects("scale", framework.Scale, step =>
        {
            json.Text("id", step.Id);
            json.Number("order", step.Order);
            json.Text("title", step.Title);
            json.Text("rung", EnumText.Of(step.Rung));
        });
        json.Objects("levels", framework.Levels, level =>
        {
            json.Text("id", level.Id);
            json.Number("order", level.Order);
            json.Text("title", level.Title);
        });
        json.Texts("tracks", framework.Tracks);
        json.Objects("thresholds", Enum.GetValues<Involvement>().Order(), rung =>
        {
            json.Text("rung", EnumText.Of(rung));
            json.Number("months", framework.Thresholds.For(rung).Months);
            json.Number("corroborated", framework.Thresholds.For(rung).Corroborated);
        });
        json.Objects("competencies", framework.Rated, competency => Write(json, competency));
    }

    private static void Write(CanonicalJson json, Competency competency)
    {
        json.Text("id", competency.Id.Value);
        json.Text("title", competency.Title);
        json.Objects("trackTitles", competency.TrackTitles, own =>
        {
            json.Text("track", own.Track);
            json.Text("title", own.Title);
        });
        json.Objects("practices", competency.Practices, link =>
        {
            json.Text("practice", link.Practice.Value);
            json.Number("weight", link.Weight);
            json.Flag("proposed", link.IsProposed);
        });
        json.Objects("expectations", competency.Expectations, expectation =>
        {
            json.Text("level", expectation.Level);
            json.Text("track", expectation.Track);
            json.Text("proficiency", expectation.Proficiency.Id);
            json.Text("descriptor", expectation.Descriptor);
        });
    }
}
