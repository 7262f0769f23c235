namespace Navo.Portal.Upstream;

/// <summary>What the participant has chosen to be told of, and where.</summary>
internal sealed record NoticeChoice
{
    public bool Available { get; init; }

    public bool On { get; init; }

    public string Language { get; init; } = "nb";

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The proven address, mostly hidden.</summary>
    public string? Address { get; init; }

    /// <summary>An address that waits for its code.</summary>
    public string? Unproven { get; init; }

    public IReadOnlyList<NoticeLanguage> Languages { get; init; } = [];

    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A language messages can be in.</summary>
internal sealed record NoticeLanguage
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";
}
