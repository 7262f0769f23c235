using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Certificates that open for work.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CertificateType>))]
public enum CertificateType
{
    /// <summary>Driving licence, car.</summary>
    [JsonStringEnumMemberName("FORERKORT_B")]
    ForerkortB,

    /// <summary>Driving licence, lorry.</summary>
    [JsonStringEnumMemberName("FORERKORT_C")]
    ForerkortC,

    /// <summary>Driving licence, bus.</summary>
    [JsonStringEnumMemberName("FORERKORT_D")]
    ForerkortD,

    /// <summary>Forklift certificate.</summary>
    [JsonStringEnumMemberName("TRUCK")]
    Truck,

    /// <summary>HSE card.</summary>
    [JsonStringEnumMemberName("HMS_KORT")]
    HmsKort,

    /// <summary>Hot work certificate.</summary>
    [JsonStringEnumMemberName("VARMT_ARBEID")]
    VarmtArbeid,

    /// <summary>Machine operator certificate.</summary>
    [JsonStringEnumMemberName("MASKINFORER")]
    Maskinforer,

    /// <summary>Food hygiene course.</summary>
    [JsonStringEnumMemberName("HYGIENE")]
    Hygiene,

    /// <summary>First aid.</summary>
    [JsonStringEnumMemberName("FORSTEHJELP")]
    Forstehjelp,

    /// <summary>Guard training.</summary>
    [JsonStringEnumMemberName("VEKTER")]
    Vekter,

    /// <summary>Craft certificate.</summary>
    [JsonStringEnumMemberName("FAGBREV")]
    Fagbrev,
}
