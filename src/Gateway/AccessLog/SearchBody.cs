namespace Navo.Gateway.AccessLog;

/// <summary>A search for one person or one of the own employees by number, in a body so that the number is in no address or log.</summary>
internal sealed record SearchBody
{
    /// <summary>The person; this or <see cref="EmployeeId"/>.</summary>
    public string? Fodselsnummer { get; init; }

    /// <summary>An employee of the officer's own agency, by the id the agency itself uses.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>Why, in words; may begin with a code and a colon.</summary>
    public required string Reason { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? Decision { get; init; }

    public string? Cursor { get; init; }

    public override string ToString() => "SearchBody(***)";
}
