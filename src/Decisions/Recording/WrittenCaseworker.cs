using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

internal sealed record WrittenCaseworker
{
    public required string Role { get; init; }

    public string? Side { get; init; }

    public required ImmutableArray<string> Units { get; init; }

    public required ImmutableArray<string> Groups { get; init; }

    public required bool IsSubject { get; init; }

    public required bool HasConflict { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public WrittenMandate? Substitute { get; init; }

    public static WrittenCaseworker Of(CaseworkerFacts facts) => new()
    {
        Role = facts.Role,
        Side = facts.Side,
        Units = [.. facts.Units.Select(static unit => unit.Value)],
        Groups = facts.Groups,
        IsSubject = facts.IsSubject,
        HasConflict = facts.HasConflict,
        ValidTo = facts.ValidTo,
        Substitute = facts.Substitute is { } mandate ? new WrittenMandate(mandate.From, mandate.To, mandate.Reason) : null,
    };

    public CaseworkerFacts ToFacts() => new()
    {
        Role = Role,
        Side = Side,
        Units = [.. Units.Select(UnitId.Parse)],
        Groups = Groups,
        IsSubject = IsSubject,
        HasConflict = HasConflict,
        ValidTo = ValidTo,
        Substitute = Substitute is { } mandate ? new Mandate(mandate.From, mandate.To, mandate.Reason) : null,
    };
}
