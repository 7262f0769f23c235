using System.Collections.Immutable;

namespace Navo.Gateway.Mandates;

/// <summary>A substitute's mandate, as the own agency's officer sees it.</summary>
internal sealed record MandateAnswer(
    string Employee, string Role, string? Side, ImmutableArray<string> Units, DateTimeOffset From, DateTimeOffset To, string Reason, bool IsTooLong);
