using System.Collections.Immutable;
using Microsoft.IdentityModel.JsonWebTokens;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;

namespace Navo.Edge.Tokens;

/// <summary>Makes a caller of a token that holds, by its issuer's configuration; null when a claim it must have is missing.</summary>
internal static class CallerReader
{
    private const int LongestId = 128;

    public static Caller? Read(JsonWebToken token, TrustedIssuer issuer) => issuer.Kind switch
    {
        IssuerKind.Participant => Participant(token, issuer),
        IssuerKind.Employee => Employee(token, issuer),
        IssuerKind.Machine => Machine(token, issuer),
        _ => null,
    };

    /// <summary>Who the token is about, for the scope of an idempotency key; a client's own token has no other subject than the client.</summary>
    public static string? SubjectOf(JsonWebToken token) =>
        Filled(ClaimReader.Text(token, "sub")) ?? Filled(ClaimReader.Text(token, "client_id"));

    private static Caller.Participant? Participant(JsonWebToken token, TrustedIssuer issuer)
    {
        var assurance = AssuranceOf(token, issuer);

        // An acr that is not configured is no sign-in we know (fail closed).
        return assurance is not Assurance.None && Fodselsnummer.TryParse(ClaimReader.Text(token, "pid"), out var pid)
            ? new Caller.Participant(pid, assurance)
            : null;
    }

    private static Caller.Employee? Employee(JsonWebToken token, TrustedIssuer issuer)
    {
        if (issuer.Agency is not { } agency || Filled(ClaimReader.Text(token, issuer.EmployeeClaim)) is not { } employee)
        {
            return null;
        }

        var groups = ClaimReader.Texts(token, "groups");
        ImmutableArray<string> sides = [.. groups.Where(issuer.Sides.ContainsKey).Select(group => issuer.Sides[group]).Distinct(StringComparer.Ordinal)];
        return new Caller.Employee(
            agency,
            employee,
            ClaimReader.Texts(token, "roles"),
            sides is [var side] ? side : null,
            [.. groups.Where(issuer.Units.ContainsKey).Select(group => issuer.Units[group]).Distinct()],
            AssuranceOf(token, issuer));
    }

    private static Caller.Machine? Machine(JsonWebToken token, TrustedIssuer issuer)
    {
        // Maskinporten: consumer {authority, ID} (ISO 6523).
        var authority = ClaimReader.Member(token, "consumer", "authority");
        return string.Equals(authority, "iso6523-actorid-upis", StringComparison.Ordinal)
            && ClaimReader.Member(token, "consumer", "ID") is { } consumer
            && issuer.Consumers.TryGetValue(consumer, out var agency)
            ? new Caller.Machine(agency, ClaimReader.Scopes(token))
            : null;
    }

    private static Assurance AssuranceOf(JsonWebToken token, TrustedIssuer issuer)
    {
        var values = ClaimReader.Texts(token, issuer.AssuranceClaim);
        return values.Any(issuer.High.Contains) ? Assurance.High
            : values.Any(issuer.Substantial.Contains) ? Assurance.Substantial
            : Assurance.None;
    }

    private static string? Filled(string? text) => text is { Length: > 0 and <= LongestId } ? text : null;
}
