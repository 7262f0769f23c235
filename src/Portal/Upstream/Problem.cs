namespace Navo.Portal.Upstream;

/// <summary>RFC 9457 as far as a page needs it.</summary>
internal sealed record Problem
{
    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? Entry { get; init; }

    public string? Detail { get; init; }

    /// <summary>With D04: what the caller could ask for instead. It promises no answer.</summary>
    public IReadOnlyList<string> OtherPurposes { get; init; } = [];
}
