namespace Navo.Portal.Upstream;

internal sealed record LogReason
{
    public string Rule { get; init; } = "";

    public string Code { get; init; } = "";
}
