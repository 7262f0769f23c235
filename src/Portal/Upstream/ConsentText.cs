namespace Navo.Portal.Upstream;

/// <summary>The words one says yes or no to, exactly as kept with the answer.</summary>
internal sealed record ConsentText
{
    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>The purposes a yes on this page is to; the text may explain more.</summary>
    public IReadOnlyList<string> YesTo { get; init; } = [];

    public string Version { get; init; } = "";

    public string Language { get; init; } = "nb";

    /// <summary>Which way the language runs.</summary>
    public string Dir { get; init; } = "ltr";

    public string? Hash { get; init; }

    /// <summary>A draft translation stands beside the Norwegian text, which is the one agreed to.</summary>
    public string Status { get; init; } = "approved";

    public string Title { get; init; } = "";

    public IReadOnlyList<TextPart> Parts { get; init; } = [];

    public string? Note { get; init; }

    public MoreText? More { get; init; }

    public PictureQuestion? Question { get; init; }

    /// <summary>The end that stands in the text.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    public bool Available { get; init; } = true;

    public string? Message { get; init; }

    /// <summary>The Norwegian text beside a draft translation: the one that is agreed to.</summary>
    public ConsentText? Agreed { get; init; }
}
