namespace Navo.ConsentService.Wire;

/// <summary>A block that stands.</summary>
/// <param name="Id">For lifting it.</param>
/// <param name="Agency">Whose employees are kept out.</param>
/// <param name="Unit">Only this unit's.</param>
/// <param name="Employee">Only this one, by the alias of <c>GET /v1/me/accesses</c>.</param>
/// <param name="Category">Only from this category; absent for all.</param>
internal sealed record BlockDocument(string Id, string Agency, string? Unit, string? Employee, string? Category);
