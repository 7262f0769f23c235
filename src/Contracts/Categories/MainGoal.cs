using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Main goal of a decision on help from NAV (NAV-loven § 14 a).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MainGoal>))]
public enum MainGoal
{
    /// <summary>Get work.</summary>
    [JsonStringEnumMemberName("SKAFFE_ARBEID")]
    SkaffeArbeid,

    /// <summary>Keep work.</summary>
    [JsonStringEnumMemberName("BEHOLDE_ARBEID")]
    BeholdeArbeid,

    /// <summary>Take more part in work.</summary>
    [JsonStringEnumMemberName("OKE_DELTAKELSE")]
    OkeDeltakelse,
}
