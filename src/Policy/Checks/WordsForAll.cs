using Navo.Decisions.Voices;
using Navo.Policy.Files;

namespace Navo.Policy.Checks;

/// <summary>The participant has words for every decision.</summary>
internal static class WordsForAll
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder) =>
        folder.Words.Rows is not { } rows
            ? []
            : ParticipantVoice.Keys.Where(key => !rows.Decisions.ContainsKey(key))
                .Select(key => folder.Words.Fault(PolicyFaultKind.NoWords, "#/decisions", $"there are no words for '{key}'."));
}
