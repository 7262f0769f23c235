using Microsoft.AspNetCore.WebUtilities;

namespace Navo.Portal.Upstream;

/// <summary>What a data protection officer narrows the log by.</summary>
internal sealed record LogFilter
{
    public string? From { get; init; }

    public string? To { get; init; }

    public string? Employee { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? Decision { get; init; }

    public string? Participant { get; init; }

    public string? Cursor { get; init; }

    public bool IsNarrow => Values().Any(pair => pair.Key != "cursor");

    public string At(string path) => QueryHelpers.AddQueryString(path, Values());

    public Dictionary<string, string?> Values()
    {
        (string Name, string? Value)[] all =
        [
            ("from", From), ("to", To), ("employee", Employee), ("unit", Unit), ("category", Category),
            ("decision", Decision), ("participant", Participant), ("cursor", Cursor),
        ];
        return all.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Name, pair => pair.Value);
    }
}
