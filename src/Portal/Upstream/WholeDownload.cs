using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>As much of a participant's download as its page shows; the file has all of it.</summary>
internal sealed record WholeDownload
{
    public HeldPerson? Person { get; init; }

    public IReadOnlyList<HeldFacts> Facts { get; init; } = [];

    public IReadOnlyList<FollowingUnit> Units { get; init; } = [];

    public IReadOnlyList<HeldConsent> Consents { get; init; } = [];

    public IReadOnlyList<HeldEvent> History { get; init; } = [];

    public IReadOnlyList<HeldQuestion> Requests { get; init; } = [];

    public IReadOnlyList<HeldAsk> Asks { get; init; } = [];

    public IReadOnlyList<JsonElement> Receipts { get; init; } = [];

    public IReadOnlyList<JsonElement> Accesses { get; init; } = [];

    public IReadOnlyList<HeldUse> Uses { get; init; } = [];

    public IReadOnlyList<HeldHelp> Help { get; init; } = [];

    public IReadOnlyList<HeldCorrection> Corrections { get; init; } = [];

    public HeldBlocks Blocks { get; init; } = new();

    public IReadOnlyList<HeldRecall> Recalls { get; init; } = [];

    public HeldNotifications Notifications { get; init; } = new();

    public IReadOnlyList<HeldMerge> Merges { get; init; } = [];

    public IReadOnlyList<HeldAtAgency> Agencies { get; init; } = [];

    public IReadOnlyList<Withheld> Withheld { get; init; } = [];

    public override string ToString() => "WholeDownload(***)";
}

/// <summary>Who the participant is to NAVO.</summary>
internal sealed record HeldPerson
{
    public DateTimeOffset Since { get; init; }

    public IReadOnlyList<HeldNumber> Numbers { get; init; } = [];

    public IReadOnlyDictionary<string, string> Pseudonyms { get; init; } = new Dictionary<string, string>();

    public override string ToString() => "HeldPerson(***)";
}

/// <summary>A number, present or former.</summary>
internal sealed record HeldNumber(string Number, bool Current)
{
    public override string ToString() => "HeldNumber(***)";
}

/// <summary>What an agency says.</summary>
internal sealed record HeldFacts
{
    public string Agency { get; init; } = "";

    public DateTimeOffset AsOf { get; init; }

    public bool? Adult { get; init; }

    public bool? Alive { get; init; }

    public bool? Guardian { get; init; }

    public bool? AddressProtected { get; init; }

    public bool? Shielded { get; init; }

    public IReadOnlyList<HeldFollowUp> FollowUps { get; init; } = [];

    public override string ToString() => "HeldFacts(***)";
}

/// <summary>A unit that follows the participant up.</summary>
internal sealed record HeldFollowUp(string Unit, DateTimeOffset From, DateTimeOffset? To);

/// <summary>What NAVO's adapter at an agency keeps.</summary>
internal sealed record HeldAtAgency
{
    public string Agency { get; init; } = "";

    public HeldThings? Held { get; init; }
}

/// <summary>How much of each it is.</summary>
internal sealed record HeldThings
{
    public IReadOnlyList<JsonElement> Grants { get; init; } = [];

    public IReadOnlyList<JsonElement> Reports { get; init; } = [];

    public IReadOnlyList<JsonElement> Skills { get; init; } = [];

    public IReadOnlyList<JsonElement> Corrections { get; init; } = [];

    public IReadOnlyList<HeldImport> Imported { get; init; } = [];

    public bool IsNothing => Grants.Count + Reports.Count + Skills.Count + Corrections.Count + Imported.Count == 0;
}

/// <summary>A list the agency has read in, and how many of its rows are about the participant.</summary>
internal sealed record HeldImport(string List, long Rows);

/// <summary>What is not in the file, and why.</summary>
internal sealed record Withheld(string What, Bilingual Why, string Law);
