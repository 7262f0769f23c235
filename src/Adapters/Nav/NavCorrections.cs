using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Corrections;
using Navo.Adapters.Mapping;
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
        if (answer is null)
        {
            // A case system that keeps no such list has corrected nothing that we could tell of.
            return CorrectionRun.None;
        }

        if (answer.Strom is not { Length: > 0 } stream || answer.Rettelser is null)
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        ImmutableArray<HolderCorrection> read = [.. answer.Rettelser.Select(row => Read(row, apart)).OfType<HolderCorrection>()];
        MappingReport.Count(apart.ToImmutable());
        return new CorrectionRun(stream, answer.SisteLopenummer, read);
    }

    private static HolderCorrection? Read(CorrectionRow? row, ImmutableArray<KeptApart>.Builder apart)
    {
        if (row is { RettelseId: { } id, ErstatterId: { } replaced, RettetTidspunkt: { } at, Omraade: { } word }
            && Fodselsnummer.TryParse(row.Fnr, out var person) && Categories.TryGetValue(word, out var category))
        {
            return new HolderCorrection { Id = id, Person = person, Category = CategoryId.Parse(category), Replaced = replaced, At = at };
        }

        apart.Add(new KeptApart("rettelser[]", null));
        return null;
    }
}
