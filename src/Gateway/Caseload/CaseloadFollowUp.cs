namespace Navo.Gateway.Caseload;

/// <summary>Where and since when the caller's agency follows the participant up.</summary>
internal sealed record CaseloadFollowUp(string Unit, string? Group, DateOnly From, DateOnly? To);
