namespace Navo.Portal.Pages.Oversight;

/// <summary>An incident as an officer writes it: a title and what narrows the rows.</summary>
internal sealed record IncidentForm
{
    public string? Title { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>The agency's own id. It goes in a body only, so this is no filter of the log, whose values stand in addresses.</summary>
    public string? Employee { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? Decision { get; init; }

    /// <summary>Something narrows the rows.</summary>
    public bool IsNarrow => new[] { From, To, Employee, Unit, Category, Decision }.Any(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>The order as the gateway takes it: what is empty is left out.</summary>
    public Dictionary<string, string> ToOrder(string reason) => new (string Name, string? Value)[]
        {
            ("kind", "incident"), ("title", Title), ("reason", reason), ("from", From), ("to", To), ("employeeId", Employee),
            ("unit", Unit), ("category", Category), ("decision", Decision),
        }.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Name, pair => pair.Value!.Trim(), StringComparer.Ordinal);
}
