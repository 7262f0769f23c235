using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Corrections;

/// <summary>The case system has corrected what it has of a person in a category. It says which registration is replaced, and no value.</summary>
internal sealed record HolderCorrection
{
    /// <summary>The case system's name of the correction.</summary>
    public required Guid Id { get; init; }

    public required Fodselsnummer Person { get; init; }

    public required CategoryId Category { get; init; }

    /// <summary>What of the category it is of.</summary>
    public required CorrectedPart Part { get; init; }

    /// <summary>The registration that was wrong, by an opaque name.</summary>
    public required Guid Replaced { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Reads the members of a row as the case system wrote them; null when one is missing or says nothing that can be read.</summary>
    public static HolderCorrection? Read(string? id, string? replaced, string? person, CategoryId? category, CorrectedPart part, string? at) =>
        Name(id) is { } own && Name(replaced) is { } former && category is { } what
        && Fodselsnummer.TryParse(person, out var whom) && NorwegianDay.ReadInstant(at) is { } when
            ? new HolderCorrection { Id = own, Person = whom, Category = what, Part = part, Replaced = former, At = when }
            : null;

    public override string ToString() => "HolderCorrection(***)";

    /// <summary>A UUID; one of nothing but zeros names nothing.</summary>
    private static Guid? Name(string? text) => Guid.TryParseExact(text, "D", out var name) && name != Guid.Empty ? name : null;
}
