using System.Collections.Frozen;
using Navo.Contracts.Identifiers;

namespace Navo.Edge.Tokens;

/// <summary>One configured issuer, read once at the start.</summary>
internal sealed record TrustedIssuer
{
    public required string Issuer { get; init; }

    public required IssuerKind Kind { get; init; }

    public required AgencyId? Agency { get; init; }

    public required FrozenSet<string> Types { get; init; }

    public required FrozenSet<string> Algorithms { get; init; }

    public required string? RequiredScope { get; init; }

    public required string EmployeeClaim { get; init; }

    public required FrozenDictionary<string, UnitId> Units { get; init; }

    public required FrozenDictionary<string, string> Sides { get; init; }

    public required string AssuranceClaim { get; init; }

    public required FrozenSet<string> High { get; init; }

    public required FrozenSet<string> Substantial { get; init; }

    public required FrozenDictionary<string, AgencyId> Consumers { get; init; }

    public required IssuerKeys Keys { get; init; }

    public static TrustedIssuer From(IssuerOptions options, Func<string, string, IssuerKeys> keys) => new()
    {
        Issuer = options.Issuer!,
        Kind = options.Kind,
        Agency = AgencyId.TryParse(options.Agency, out var agency) ? agency : null,
        Types = options.Types.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        Algorithms = options.Algorithms.ToFrozenSet(StringComparer.Ordinal),
        RequiredScope = options.RequiredScope,
        EmployeeClaim = options.EmployeeClaim ?? "oid",
        Units = Targets(options, "unit:").ToFrozenDictionary(pair => pair.Key, pair => UnitId.Parse(pair.Value), StringComparer.Ordinal),
        Sides = Targets(options, "side:").ToFrozenDictionary(StringComparer.Ordinal),
        AssuranceClaim = options.Assurance?.Claim ?? "acr",
        High = (options.Assurance?.High ?? []).ToFrozenSet(StringComparer.Ordinal),
        Substantial = (options.Assurance?.Substantial ?? []).ToFrozenSet(StringComparer.Ordinal),
        Consumers = options.Consumers.ToFrozenDictionary(pair => pair.Key, pair => AgencyId.Parse(pair.Value), StringComparer.Ordinal),
        Keys = keys(options.Issuer!, options.MetadataAddress ?? options.Issuer + "/.well-known/openid-configuration"),
    };

    private static Dictionary<string, string> Targets(IssuerOptions options, string prefix) => options.Groups
        .Where(pair => pair.Value.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key, pair => pair.Value[prefix.Length..], StringComparer.Ordinal);
}
