namespace Navo.ConsentService.Notifying;

/// <summary>What the participant has chosen, and what there is to choose.</summary>
internal sealed record NoticeDocument
{
    /// <summary>False where this installation sends no messages.</summary>
    public required bool Available { get; init; }

    public required bool On { get; init; }

    public required string Channel { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>The proven address, mostly hidden.</summary>
    public string? Address { get; init; }

    /// <summary>An address that waits for its code, mostly hidden.</summary>
    public string? Unproven { get; init; }

    public required IReadOnlyList<NoticeLanguage> Languages { get; init; }

    public required IReadOnlyList<string> Choices { get; init; }
}

/// <summary>A language messages can be in.</summary>
internal sealed record NoticeLanguage(string Id, string Name, string Dir);

/// <summary>On or off, the language, and of what.</summary>
internal sealed record NoticeBody
{
    public required bool On { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string?> Kinds { get; init; }
}

/// <summary>An address to send a code to.</summary>
internal sealed record AddressBody
{
    public required string Address { get; init; }

    public required string Language { get; init; }

    public override string ToString() => "AddressBody(***)";
}

/// <summary>The code that came.</summary>
internal sealed record CodeOfAddressBody
{
    public required string Code { get; init; }

    public override string ToString() => "CodeOfAddressBody(***)";
}
