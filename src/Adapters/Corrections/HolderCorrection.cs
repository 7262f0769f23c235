using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Corrections;

/// <summary>The case system has corrected what it has of a person in a category. It says which registration is replaced, and no value.</summary>
internal sealed record HolderCorrection
{
    /// <summary>The case system's name of the correction.</summary>
    public required Guid Id { get; init; }

    public required Fodselsnummer Person { get; init; }

    public required CategoryId Category { get; init; }

    /// <summary>The registration that was wrong, by an opaque name.</summary>
    public required Guid Replaced { get; init; }

    public required DateTimeOffset At { get; init; }

    public override string ToString() => "HolderCorrection(***)";
}
