using System.Collections.Frozen;

namespace CoachBot.Core.Practices.Text;

/// <summary>What the small words before a verb make of it.</summary>
[Flags]
internal enum Auxiliary
{
    None = 0,
    Be = 1,
    Have = 2,
    Do = 4,
    Modal = 8,
    Not = 16,
    Get = 32,

    /// <summary>In the past: was, had, did, got.</summary>
    Past = 64,

    /// <summary>The word holds the subject too: <c>we'll</c>.</summary>
    Subject = 128,

    /// <summary>should, could, would, might: with a perfect they tell what was not done.</summary>
    Unreal = 256,
}

/// <summary>Reads auxiliaries, contractions included.</summary>
internal static class AuxiliaryWords
{
    private static readonly FrozenDictionary<string, Auxiliary> Known = Build();

    public static Auxiliary Of(Word word) => word.Lexeme.Auxiliary;

    public static Auxiliary Of(string lower) => Known.GetValueOrDefault(lower);

    private static FrozenDictionary<string, Auxiliary> Build()
    {
        var known = new Dictionary<string, Auxiliary>(StringComparer.Ordinal);
        Add("is are am be been being", Auxiliary.Be);
        Add("was were", Auxiliary.Be | Auxiliary.Past);
        Add("has have having", Auxiliary.Have);
        Add("had", Auxiliary.Have | Auxiliary.Past);
        Add("do does", Auxiliary.Do);
        Add("did", Auxiliary.Do | Auxiliary.Past);
        Add("will shall must can may", Auxiliary.Modal);
        Add("should could would might ought", Auxiliary.Modal | Auxiliary.Unreal);
        Add("get gets", Auxiliary.Get);
        Add("got", Auxiliary.Get | Auxiliary.Past);
        foreach (var (word, kind) in known.ToList())
        {
            known[word + "n't"] = kind | Auxiliary.Not;
        }

        Add("not never hardly barely", Auxiliary.Not);
        Add("cannot can't won't shan't cant wont", Auxiliary.Modal | Auxiliary.Not);
        Add("didnt", Auxiliary.Do | Auxiliary.Past | Auxiliary.Not);
        Add("wasnt werent", Auxiliary.Be | Auxiliary.Past | Auxiliary.Not);
        Add("ain't", Auxiliary.Be | Auxiliary.Not);
        foreach (var pronoun in "i you he she it we they who that there".Split(' '))
        {
            known[pronoun + "'ll"] = Auxiliary.Modal | Auxiliary.Subject;
            known[pronoun + "'ve"] = Auxiliary.Have | Auxiliary.Subject;
            known[pronoun + "'d"] = Auxiliary.Have | Auxiliary.Past | Auxiliary.Subject;
            known[pronoun + "'re"] = Auxiliary.Be | Auxiliary.Subject;
            known[pronoun + "'m"] = Auxiliary.Be | Auxiliary.Subject;
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string words, Auxiliary kind)
        {
            foreach (var word in words.Split(' '))
            {
                known[word] = kind;
            }
        }
    }
}
