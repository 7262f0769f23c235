using System.Collections.Frozen;
using Navo.Adapters.Corrections;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo;

/// <summary>What Oslo Voksenopplæring has corrected, by the contract of docs/spec/oslo-vo.md.</summary>
internal sealed class OsloVoCorrections(CaseSystemClient client) : ICorrectionSource
{
    // One observation is made of the levels of all centres; of everything else, each centre has its own.
    private const string Levels = "SPRÅKFERDIGHET";

    private static readonly FrozenDictionary<string, string> Categories = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Levels] = "norskniva",
        ["LESE_SKRIVE"] = "lese-skrive",
        ["SKOLEGANG"] = "utdanning",
        ["YRKESERFARING"] = "arbeid",
        ["FERDIGHET"] = "kompetanse",
        ["DIGITAL_FERDIGHET"] = "digital",
        ["MÅL"] = "mal",
        ["KURSDELTAKELSE"] = "vo-status",
        ["KONTAKT"] = "kontakt-sprak",
        ["TILPASNING"] = "tilrettelegging",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public async Task<CorrectionRun> ReadAsync(long after, CancellationToken cancellationToken)
    {
        var answer = await client.ReadAsync($"api/v1/rettelser?etter={after}", OsloVoCorrectionJson.Default.CorrectionsAnswer, cancellationToken);

        // A case system that keeps no such list has corrected nothing that we could tell of.
        return answer is null ? CorrectionRun.None : CorrectionRun.Of(answer.Strom, answer.SisteNummer, answer.Rettelser, OsloVoCorrectionJson.Default.CorrectionRow, Read);
    }

    private static HolderCorrection? Read(CorrectionRow row) => HolderCorrection.Read(
        row.Rettelse,
        row.Erstatter,
        row.Personnummer,
        row.Opplysning is { } word && Categories.TryGetValue(word, out var category) ? CategoryId.Parse(category) : null,
        row.Opplysning is Levels ? CorrectedPart.Whole : UnitId.TryParse(row.Skolested, out var centre) ? CorrectedPart.Of(centre) : CorrectedPart.None,
        row.RettetTid);
}
