namespace Navo.Gateway.AccessLog.Evidence;

/// <summary>What an evidence pack is to hold: a participant's rows, or those of an incident. In a body, so that no number is in an address or a log.</summary>
internal sealed record EvidenceBody
{
    /// <summary><c>participant</c> or <c>incident</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Why, in words; may begin with a code and a colon. It stands in the pack and sealed beside the row.</summary>
    public required string Reason { get; init; }

    /// <summary>What the incident is called; an incident has one, a participant none.</summary>
    public string? Title { get; init; }

    /// <summary>The person by national identity number; or by <see cref="Participant"/>.</summary>
    public string? Fodselsnummer { get; init; }

    /// <summary>The person by the own agency's pseudonym.</summary>
    public string? Participant { get; init; }

    /// <summary>An employee by alias.</summary>
    public string? Employee { get; init; }

    /// <summary>An employee of the officer's own agency, by the id the agency itself uses.</summary>
    public string? EmployeeId { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? Decision { get; init; }

    public override string ToString() => "EvidenceBody(***)";
}
