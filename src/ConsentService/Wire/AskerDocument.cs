namespace Navo.ConsentService.Wire;

/// <summary>Who asked, as the participant sees an employee: agency, unit, role and alias, never a name.</summary>
internal sealed record AskerDocument(string Agency, string? Unit, string Role, string Employee);
