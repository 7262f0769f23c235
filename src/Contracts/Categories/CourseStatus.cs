using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Where a participant is in a course. Says nothing of attendance or its reasons.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseStatus>))]
public enum CourseStatus
{
    /// <summary>Applied for.</summary>
    [JsonStringEnumMemberName("SØKT")]
    Sokt,

    /// <summary>Offered a place.</summary>
    [JsonStringEnumMemberName("PLASS")]
    Plass,

    /// <summary>Under way.</summary>
    [JsonStringEnumMemberName("I_GANG")]
    IGang,

    /// <summary>On a break.</summary>
    [JsonStringEnumMemberName("PAUSE")]
    Pause,

    /// <summary>Completed.</summary>
    [JsonStringEnumMemberName("FULLFØRT")]
    Fullfort,

    /// <summary>Ended without being completed.</summary>
    [JsonStringEnumMemberName("SLUTTET")]
    Sluttet,
}
