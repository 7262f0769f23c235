using System.Collections.Frozen;
using Navo.Adapters.Corrections;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav;

/// <summary>What NAV has corrected.</summary>
internal sealed class NavCorrections(CaseSystemClient client) : ICorrectionSource
{
    private static readonly FrozenDictionary<string, string> Categories = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AKTIVITETSPLAN"] = "nav-plan",
        ["VEDTAK_14A"] = "nav-vedtak",
        ["JOBBERFARING"] = "arbeid",
        ["DIGITALE_FERDIGHETER"] = "digital",
        ["JOBBONSKE"] = "mal",
        ["KONTAKTINFORMASJON"] = "kontakt-sprak",
        ["TILRETTELEGGING"] = "tilrettelegging",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public async Task<CorrectionRun> ReadAsync(long after, CancellationToken cancellationToken)
    {
        var answer = await client.ReadAsync($"rettelser/api/v1/rettelser?etterLopenummer={after}", NavCorrectionJson.Default.CorrectionsAnswer, cancellationToken);

        // A case system that keeps no such list has corrected nothing that we could tell of.
        return answer is null ? CorrectionRun.None : CorrectionRun.Of(answer.Strom, answer.SisteLopenummer, answer.Rettelser, NavCorrectionJson.Default.CorrectionRow, Read);
    }

    // NAV makes one observation of a category, whichever office noted what it is made of.
    private static HolderCorrection? Read(CorrectionRow row) => HolderCorrection.Read(
        row.RettelseId,
        row.ErstatterId,
        row.Fnr,
        row.Omraade is { } word && Categories.TryGetValue(word, out var category) ? CategoryId.Parse(category) : null,
        CorrectedPart.Whole,
        row.RettetTidspunkt);
}
