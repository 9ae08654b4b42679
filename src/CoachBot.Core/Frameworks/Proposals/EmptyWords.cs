using System.Collections.Frozen;

namespace CoachBot.Core.Frameworks.Proposals;

/// <summary>Words that say nothing of what a competency is about: those of grammar, and those that every ladder is made of.</summary>
internal static class EmptyWords
{
    public static readonly FrozenSet<string> All = """
        a an the and or but nor so yet of to in on at by for from with without into onto over under between across through
        within during before after about against as than then that this these those there here it its they them their
        he she his her you your we our us i who whom whose which what when where why how all any both each few many more
        most much other others some such no not only own same too very can could will would shall should may might must
        is are was were be been being am do does did done have has had having get gets make makes made use uses used using
        work works working worked ability able understand understands understanding know knows knowing knowledge skill
        skills level levels role need needs help helps helped good well new one two including include includes etc e g
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
