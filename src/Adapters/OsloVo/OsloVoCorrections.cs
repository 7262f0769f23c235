using System.Collections.Frozen;
using Navo.Adapters.Corrections;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo;

/// <summary>What Oslo Voksenopplæring has corrected, by the contract of docs/spec/oslo-vo.md.</summary>
internal sealed class OsloVoCorrections(CaseSystemClient client) : ICorrectionSource
{
    private static readonly FrozenDictionary<string, string> Categories = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SPRÅKFERDIGHET"] = "norskniva",
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
        return answer is null ? CorrectionRun.None : CorrectionRun.Of(answer.Strom, answer.SisteNummer, answer.Rettelser, Read);
    }

    private static HolderCorrection? Read(CorrectionRow row) =>
        row is { Rettelse: { } id, Erstatter: { } replaced, RettetTid: { } at, Opplysning: { } word }
        && Fodselsnummer.TryParse(row.Personnummer, out var person) && Categories.TryGetValue(word, out var category)
            ? new HolderCorrection { Id = id, Person = person, Category = CategoryId.Parse(category), Replaced = replaced, At = at }
            : null;
}
