using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Eight practical things on phone and computer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DigitalTask>))]
public enum DigitalTask
{
    /// <summary>Use a smartphone.</summary>
    [JsonStringEnumMemberName("TELEFON")]
    Telefon,

    /// <summary>Send e-mail.</summary>
    [JsonStringEnumMemberName("E_POST")]
    EPost,

    /// <summary>Use BankID or MinID.</summary>
    [JsonStringEnumMemberName("BANKID")]
    BankId,

    /// <summary>Fill in online forms.</summary>
    [JsonStringEnumMemberName("SKJEMA")]
    Skjema,

    /// <summary>Join video meetings.</summary>
    [JsonStringEnumMemberName("TEAMS")]
    Teams,

    /// <summary>Apply for jobs online.</summary>
    [JsonStringEnumMemberName("SOKE_JOBB")]
    SokeJobb,

    /// <summary>Mind passwords and fraud.</summary>
    [JsonStringEnumMemberName("SIKKERHET")]
    Sikkerhet,

    /// <summary>Use a computer.</summary>
    [JsonStringEnumMemberName("PC")]
    Pc,
}
