using Microsoft.AspNetCore.Mvc;

namespace Navo.ConsentService.Me;

/// <summary>Which text, in which language, with which end.</summary>
internal sealed record TextQuery(
    [FromRoute] string Category,
    [FromRoute] string Holder,
    [FromRoute] string Requestor,
    [FromQuery] string? Language,
    [FromQuery] string? Version,
    [FromQuery] string? Purpose,
    [FromQuery] string? ValidTo);
