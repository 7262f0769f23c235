using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo;

/// <summary>Where one category comes from at VO: a call of the case system, the lists of files beside it, and the mapping of the two together.</summary>
internal abstract class OsloVoSource
{
    public required CategoryId Category { get; init; }

    /// <summary>Reads both and maps them.</summary>
    public abstract Task<SourceAnswer> ReadAsync(CaseSystemClient client, ImportedRows files, Fodselsnummer person, DateOnly today, CancellationToken cancellationToken);
}

/// <summary>A category whose call answers a <typeparamref name="TAnswer"/>.</summary>
internal sealed class OsloVoSource<TAnswer, TData> : OsloVoSource
    where TAnswer : class, new()
    where TData : class
{
    /// <summary>The call's name in VO's contract.</summary>
    public required string Call { get; init; }

    public required JsonTypeInfo<TAnswer> Type { get; init; }

    /// <summary>False for an answer without what the contract promises: it is not taken for "nothing".</summary>
    public required Func<TAnswer, bool> IsWhole { get; init; }

    /// <summary>The case system's rows, and after them those of the files: on one and the same day the case system stands.</summary>
    public required Func<TAnswer, ImportedRows, Fodselsnummer, TAnswer> Join { get; init; }

    public required Func<TAnswer, string, DateOnly, Mapped<Observation<TData>>> Map { get; init; }

    /// <summary>The day after which the observations are old, for a category that has one.</summary>
    public Func<ImmutableArray<Observation<TData>>, DateOnly?> StaleAfter { get; init; } = static _ => null;

    public override async Task<SourceAnswer> ReadAsync(
        CaseSystemClient client, ImportedRows files, Fodselsnummer person, DateOnly today, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync($"api/v1/{Call}/hent", new PersonQuestion(person.Reveal()), OsloVoJson.Default.PersonQuestion, Type, cancellationToken);
        if (answer is not null && !IsWhole(answer))
        {
            throw new SourceFaultException(SourceFault.Garbled);
        }

        // Someone the case system does not know may still be in a centre's file.
        var mapped = Map(Join(answer ?? new TAnswer(), files, person), OsloVoCaseSystem.Name, today);
        MappingReport.Count(mapped.Apart);
        return mapped.Values.IsEmpty
            ? SourceAnswer.NoData.Value
            : new SourceAnswer.Data([.. mapped.Values.Select(CanonicalJson.Write)], StaleAfter(mapped.Values)) { Withheld = mapped.Withheld };
    }
}
