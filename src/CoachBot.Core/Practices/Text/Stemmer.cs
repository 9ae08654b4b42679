using System.Buffers;
using System.Collections.Frozen;

namespace CoachBot.Core.Practices.Text;

/// <summary>
/// A light English stem: the forms of one verb and the numbers of one noun become equal. It favours equality over
/// beauty; a stem is compared, never shown.
/// </summary>
public static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, (string Plain, VerbForm Form)> Irregular = Read("""
        write wrote written|rewrite rewrote rewritten|build built|rebuild rebuilt|run ran|rerun reran|lead led|find found
        make made|take took taken|keep kept|hold held|bring brought|teach taught|draw drew drawn|shrink shrank shrunk
        grow grew grown|send sent|spend spent|get got gotten|give gave given|go went gone|do did done|see saw seen
        tell told|think thought|catch caught|fight fought|seek sought|choose chose chosen|break broke broken
        freeze froze frozen|drive drove driven|undo undid undone|meet met|feed fed|hide hid hidden|pay paid|say said
        leave left|lose lost|deal dealt|show showed shown|speak spoke spoken|begin began begun|come came|become became
        know knew known|fall fell fallen|rise rose risen|wake woke woken|stand stood|understand understood|win won
        bind bound|sit sat|buy bought|sell sold|overrun overran|oversee oversaw overseen|withdraw withdrew withdrawn
        agree agreed|free freed|guarantee guaranteed|lay laid|hang hung|stick stuck|sweep swept|swing swung|ring rang rung
        sink sank sunk|strike struck|tear tore torn|wear wore worn|throw threw thrown|blow blew blown|fly flew flown
        forget forgot forgotten|bend bent|dig dug|feel felt|hear heard|lend lent|mean meant|mistake mistook mistaken
        redo redid redone|resend resent|shake shook shaken|shoot shot|sleep slept|slide slid|steal stole stolen
        overwrite overwrote overwritten|override overrode overridden|undergo underwent undergone|withhold withheld
        use used|beat beaten|die died|tie tied|untie untied|swap swapped|spin spun|speed sped|rethink rethought
        retake retook retaken|forbid forbade forbidden|foresee foresaw foreseen|let =|shed =|quit =|upset =|burst =
        cut =|set =|put =|split =|reset =|shut =|read =|hit =|cast =|broadcast =|spread =|offset =
        """);

    /// <summary>The stem and form of a word in lower case.</summary>
    public static (string Stem, VerbForm Form) Read(ReadOnlySpan<char> lower)
    {
        if (Irregular.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var known))
        {
            return (Finish(known.Plain), known.Form);
        }

        if (Cut(lower, "ied", 2))
        {
            return (Finish([.. lower[..^3], 'y']), VerbForm.Past);
        }

        if (Cut(lower, "ed", 2) && !lower.EndsWith("eed"))
        {
            return (Finish(lower[..^2]), VerbForm.Past);
        }

        if (lower is "using")
        {
            return ("use", VerbForm.Gerund);
        }

        if (Cut(lower, "ing", 3) || lower is "doing" or "going")
        {
            return (Finish(lower[..^3]), VerbForm.Gerund);
        }

        if (Cut(lower, "ies", 2))
        {
            return (Finish([.. lower[..^3], 'y']), VerbForm.Third);
        }

        if (lower.EndsWith("ches") || lower.EndsWith("shes") || lower.EndsWith("sses") || lower.EndsWith("xes"))
        {
            return (Finish(lower[..^2]), VerbForm.Third);
        }

        return lower.Length > 3 && lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i')
            ? (Finish(lower[..^1]), VerbForm.Third)
            : (Finish(lower), VerbForm.Plain);
    }

    // A silent e, a doubled consonant and y/i differ between the forms of one word.
    private static string Finish(ReadOnlySpan<char> stem)
    {
        if (stem.Length > 3 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        if (stem.Length > 3 && stem[^1] == stem[^2])
        {
            stem = stem[..^1];
        }

        return stem.Length > 2 && stem[^1] == 'y' ? string.Concat(stem[..^1], "i") : stem.ToString();
    }

    private static bool Cut(ReadOnlySpan<char> word, string ending, int atLeast) =>
        word.Length >= ending.Length + atLeast
        && word.EndsWith(ending)
        && word[..^ending.Length].ContainsAny(Vowels);

    private static FrozenDictionary<string, (string Plain, VerbForm Form)> Read(string table)
    {
        var forms = new Dictionary<string, (string, VerbForm)>(StringComparer.Ordinal);
        foreach (var verb in table.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = verb.Split(' ');
            foreach (var past in parts[1..])
            {
                forms[past == "=" ? parts[0] : past] = (parts[0], past == "=" ? VerbForm.PlainOrPast : VerbForm.Past);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
