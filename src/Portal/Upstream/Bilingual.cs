namespace Navo.Portal.Upstream;

/// <summary>The same in Norwegian and in English.</summary>
internal sealed record Bilingual
{
    public string Nb { get; init; } = "";

    public string En { get; init; } = "";

    public string In(string language) => language == Words.UiTexts.English ? En : Nb;
}
