namespace Navo.Contracts.Skills;

/// <summary>Something one can be good at, with a picture to choose it by.</summary>
/// <param name="Id">Its name on the wire, and of its picture.</param>
/// <param name="EscoUri">The ESCO v1.2 skill group it stands for.</param>
/// <param name="Nb">Plain Norwegian words.</param>
/// <param name="En">Plain English words.</param>
public sealed record SkillChoice(string Id, string EscoUri, string Nb, string En);
