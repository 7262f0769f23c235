using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>How far an activity or a tiltak has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanStatus>))]
public enum PlanStatus
{
    /// <summary>Proposed, nothing agreed.</summary>
    [JsonStringEnumMemberName("FORSLAG")]
    Forslag,

    /// <summary>Planned.</summary>
    [JsonStringEnumMemberName("PLANLAGT")]
    Planlagt,

    /// <summary>Under way.</summary>
    [JsonStringEnumMemberName("GJENNOMFORES")]
    Gjennomfores,

    /// <summary>Completed.</summary>
    [JsonStringEnumMemberName("FULLFORT")]
    Fullfort,

    /// <summary>Broken off or not relevant any more.</summary>
    [JsonStringEnumMemberName("AVBRUTT")]
    Avbrutt,
}
