using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.ConsentService.OwnData;

// What an adapter says to the participant's own questions (docs/spec/adapter.md). Members it adds are passed over.
internal sealed record AdapterData
{
    public IReadOnlyList<AdapterCategory> Categories { get; init; } = [];

    public IReadOnlyList<AdapterReport> Reports { get; init; } = [];

    public IReadOnlyList<AdapterSkill> Own { get; init; } = [];

    public override string ToString() => "AdapterData(***)";
}

internal sealed record AdapterCategory
{
    public string Category { get; init; } = "";

    public string Status { get; init; } = "";

    public IReadOnlyList<AdapterObservation>? Observations { get; init; }

    public override string ToString() => "AdapterCategory(***)";
}

internal sealed record AdapterObservation
{
    public string? ObservedOn { get; init; }

    public string? Evidence { get; init; }

    public string? SourceUnit { get; init; }

    public string? CorrectionOf { get; init; }

    public JsonElement Data { get; init; }

    public override string ToString() => "AdapterObservation(***)";
}

internal sealed record AdapterReport
{
    public string Id { get; init; } = "";

    public string Category { get; init; } = "";

    public string What { get; init; } = "";

    public string? Item { get; init; }

    public string? Label { get; init; }

    public DateTimeOffset At { get; init; }

    public string Status { get; init; } = "";

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public override string ToString() => "AdapterReport(***)";
}

internal sealed record AdapterSkill
{
    public string Id { get; init; } = "";

    public string? Choice { get; init; }

    public string? EscoUri { get; init; }

    public string Label { get; init; } = "";

    public string Kilde { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public bool IsConfirmed { get; init; }

    public override string ToString() => "AdapterSkill(***)";
}

/// <summary>Whatever the adapter's own store has of the participant: handed on as it is.</summary>
internal sealed record AdapterHeld
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Members { get; set; } = [];

    public override string ToString() => "AdapterHeld(***)";
}

internal sealed record AdapterQuestion;

/// <summary>Forget the participant, but for what a recall to the agency needs.</summary>
internal sealed record AdapterErasure(bool Recalled);

internal sealed record AdapterWrong(string Category, string What, string? Item, string? Label)
{
    public override string ToString() => "AdapterWrong(***)";
}

internal sealed record AdapterSaying(string? Choice, string? Words, string Kilde)
{
    public override string ToString() => "AdapterSaying(***)";
}

internal sealed record AdapterConfirmation(string Id, string Words)
{
    public override string ToString() => "AdapterConfirmation(***)";
}

internal sealed record AdapterRemoval(string Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdapterData))]
[JsonSerializable(typeof(AdapterReport))]
[JsonSerializable(typeof(AdapterSkill))]
[JsonSerializable(typeof(AdapterQuestion))]
[JsonSerializable(typeof(AdapterHeld))]
[JsonSerializable(typeof(AdapterErasure))]
[JsonSerializable(typeof(AdapterWrong))]
[JsonSerializable(typeof(AdapterSaying))]
[JsonSerializable(typeof(AdapterConfirmation))]
[JsonSerializable(typeof(AdapterRemoval))]
internal sealed partial class AdapterJson : JsonSerializerContext;
