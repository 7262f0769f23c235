namespace Navo.Decisions.Agreements;

/// <summary>A law reference of policy/laws.json: a hypothesis a lawyer must confirm, cited by id.</summary>
public sealed record Law(string Id, string Text, string Source, string Version, bool Confirmed);
