namespace Navo.Contracts.Describing;

/// <summary>The same in easy Norwegian and in English.</summary>
/// <param name="Nb">Norwegian.</param>
/// <param name="En">English.</param>
public sealed record Words(string Nb, string En)
{
    /// <summary>In a language: <c>en</c>, or anything else for Norwegian.</summary>
    public string In(string language) => language == "en" ? En : Nb;
}
