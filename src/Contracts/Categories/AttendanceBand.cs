using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Attendance in the last full month, in four bands. Never days and never reasons.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttendanceBand>))]
public enum AttendanceBand
{
    /// <summary>90 per cent or more.</summary>
    [JsonStringEnumMemberName("≥90")]
    AtLeast90,

    /// <summary>75 to 89 per cent.</summary>
    [JsonStringEnumMemberName("75–89")]
    From75To89,

    /// <summary>50 to 74 per cent.</summary>
    [JsonStringEnumMemberName("50–74")]
    From50To74,

    /// <summary>Below 50 per cent.</summary>
    [JsonStringEnumMemberName("<50")]
    Below50,
}
