using System.Text.Json.Nodes;

namespace CoachBot.Benchmarks.Pictures;

/// <summary>A message, a modal or a home tab as a page that looks like a chat client, and like no particular one.</summary>
internal static class SurfacePage
{
    public const int Width = 680;

    private const string Style =
        """
        * { box-sizing: border-box }
        html { background: #eef1f4 }
        body { margin: 0; padding: 16px; width: 680px; font: 14px/1.45 "DejaVu Sans", Verdana, sans-serif; color: #1f2933 }
        .card { background: #fff; border: 1px solid #d5dbe1; border-radius: 8px; padding: 14px 18px }
        .who { display: flex; gap: 10px; align-items: center; font-weight: bold; margin-bottom: 6px }
        .who i { width: 28px; height: 28px; border-radius: 50%; background: #3c6e71; color: #fff; font-style: normal; text-align: center; line-height: 28px }
        .who small { font-weight: normal; color: #66717d }
        .bar { display: flex; justify-content: space-between; font-size: 16px; font-weight: bold; border-bottom: 1px solid #e2e7ec; padding-bottom: 8px; margin-bottom: 10px }
        .foot { display: flex; justify-content: flex-end; gap: 8px; border-top: 1px solid #e2e7ec; padding-top: 12px; margin-top: 14px }
        h1 { font-size: 17px; line-height: 1.3; margin: 8px 0 }
        p { margin: 6px 0; white-space: pre-wrap }
        ul { margin: 6px 0; padding-left: 22px }
        li { margin: 3px 0; white-space: pre-wrap }
        blockquote { margin: 6px 0 8px; padding: 1px 0 1px 12px; border-left: 4px solid #c6ced6; white-space: pre-wrap }
        code { background: #f3f5f7; border: 1px solid #dfe4e9; border-radius: 4px; padding: 0 4px; font: 12px "DejaVu Sans Mono", monospace }
        .context, .hint { color: #66717d; font-size: 12px }
        .actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
        button { font: bold 13px "DejaVu Sans", sans-serif; padding: 6px 12px; border-radius: 6px; border: 1px solid #aab4be; background: #fff; color: #1f2933 }
        button.primary { background: #2a6f4e; border-color: #2a6f4e; color: #fff }
        button.danger { border-color: #b3372f; color: #b3372f }
        .input { margin: 12px 0 }
        label { font-weight: bold }
        label span { font-weight: normal; color: #66717d }
        .field { border: 1px solid #aab4be; border-radius: 6px; padding: 6px 10px; margin-top: 4px; min-height: 33px; white-space: pre-wrap }
        .long { min-height: 60px }
        .half { width: 60%; position: relative }
        .half::after { content: "▾"; position: absolute; right: 10px; color: #66717d }
        .empty { color: #8a95a0 }
        .hint { margin: 3px 0 }
        """;

    public static string Of(JsonObject surface) =>
        $"<!doctype html><meta charset=utf-8><style>{Style}</style><body><div class=card>{Inside(surface)}</div>";

    private static string Inside(JsonObject surface)
    {
        var blocks = BlockHtml.Of(surface["blocks"]);
        return (string?)surface["type"] switch
        {
            "modal" => $"<div class=bar><span>{BlockHtml.Text(surface["title"])}</span><span>×</span></div>{blocks}<div class=foot>{Foot(surface["close"], "")}{Foot(surface["submit"], "primary")}</div>",
            "home" => $"<div class=bar><span>CoachBot</span><small>Home</small></div>{blocks}",
            _ => $"<div class=who><i>C</i>CoachBot <small>only you can see this</small></div>{blocks}",
        };
    }

    private static string Foot(JsonNode? text, string style) => text is null ? "" : $"<button class='{style}'>{BlockHtml.Text(text)}</button>";
}
