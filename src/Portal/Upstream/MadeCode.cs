namespace Navo.Portal.Upstream;

/// <summary>A one-time code for answering together.</summary>
internal sealed record MadeCode
{
    public string Code { get; init; } = "";

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>In two halves, easier to read aloud.</summary>
    public string Shown => Code.Length == 8 ? $"{Code[..4]}-{Code[4..]}" : Code;
}
