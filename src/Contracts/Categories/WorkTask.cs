using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>What a participant did at work, coded: never an employer, a country or words of their own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkTask>))]
public enum WorkTask
{
    /// <summary>Cleaning.</summary>
    [JsonStringEnumMemberName("RENHOLD")]
    Renhold,

    /// <summary>Cooking.</summary>
    [JsonStringEnumMemberName("MATLAGING")]
    Matlaging,

    /// <summary>Serving.</summary>
    [JsonStringEnumMemberName("SERVERING")]
    Servering,

    /// <summary>Selling.</summary>
    [JsonStringEnumMemberName("SALG")]
    Salg,

    /// <summary>Stock work.</summary>
    [JsonStringEnumMemberName("LAGER")]
    Lager,

    /// <summary>Driving.</summary>
    [JsonStringEnumMemberName("TRANSPORT")]
    Transport,

    /// <summary>Building.</summary>
    [JsonStringEnumMemberName("BYGG")]
    Bygg,

    /// <summary>Crafts.</summary>
    [JsonStringEnumMemberName("HANDVERK")]
    Handverk,

    /// <summary>Production.</summary>
    [JsonStringEnumMemberName("PRODUKSJON")]
    Produksjon,

    /// <summary>Repairs.</summary>
    [JsonStringEnumMemberName("REPARASJON")]
    Reparasjon,

    /// <summary>Farming.</summary>
    [JsonStringEnumMemberName("JORDBRUK")]
    Jordbruk,

    /// <summary>Fishing.</summary>
    [JsonStringEnumMemberName("FISKE")]
    Fiske,

    /// <summary>Animal care.</summary>
    [JsonStringEnumMemberName("DYRESTELL")]
    Dyrestell,

    /// <summary>Child care.</summary>
    [JsonStringEnumMemberName("BARNEPASS")]
    Barnepass,

    /// <summary>Care of others.</summary>
    [JsonStringEnumMemberName("OMSORG")]
    Omsorg,

    /// <summary>Health work.</summary>
    [JsonStringEnumMemberName("HELSE")]
    Helse,

    /// <summary>Teaching.</summary>
    [JsonStringEnumMemberName("UNDERVISNING")]
    Undervisning,

    /// <summary>Office work.</summary>
    [JsonStringEnumMemberName("KONTOR")]
    Kontor,

    /// <summary>ICT work.</summary>
    [JsonStringEnumMemberName("IT")]
    InformationTechnology,

    /// <summary>Leading others.</summary>
    [JsonStringEnumMemberName("LEDELSE")]
    Ledelse,

    /// <summary>Security.</summary>
    [JsonStringEnumMemberName("SIKKERHET")]
    Sikkerhet,

    /// <summary>Sewing.</summary>
    [JsonStringEnumMemberName("SYING")]
    Sying,

    /// <summary>Hairdressing.</summary>
    [JsonStringEnumMemberName("FRISOR")]
    Frisor,
}
