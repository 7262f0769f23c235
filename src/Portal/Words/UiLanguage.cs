namespace Navo.Portal.Words;

/// <summary>A language the Portal speaks: its code, what its speakers call it, which way it runs, and whether its words are a draft.</summary>
internal sealed record UiLanguage(string Code, string Name, bool IsRightToLeft = false, bool IsDraft = false)
{
    public string Direction => IsRightToLeft ? "rtl" : "ltr";
}
