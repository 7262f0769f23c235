using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>The level a course is given at: CEFR for Norwegian, module for basic education, year for upper secondary.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseLevel>))]
public enum CourseLevel
{
    /// <summary>CEFR A1.</summary>
    A1,

    /// <summary>CEFR A2.</summary>
    A2,

    /// <summary>CEFR B1.</summary>
    B1,

    /// <summary>CEFR B2.</summary>
    B2,

    /// <summary>CEFR C1.</summary>
    C1,

    /// <summary>The first module of basic education, for those with little schooling.</summary>
    [JsonStringEnumMemberName("GRUNNMODUL")]
    Grunnmodul,

    /// <summary>Module 1.</summary>
    [JsonStringEnumMemberName("MODUL_1")]
    Modul1,

    /// <summary>Module 2.</summary>
    [JsonStringEnumMemberName("MODUL_2")]
    Modul2,

    /// <summary>Module 3.</summary>
    [JsonStringEnumMemberName("MODUL_3")]
    Modul3,

    /// <summary>Module 4.</summary>
    [JsonStringEnumMemberName("MODUL_4")]
    Modul4,

    /// <summary>First year of upper secondary education.</summary>
    [JsonStringEnumMemberName("VG1")]
    Vg1,

    /// <summary>Second year of upper secondary education.</summary>
    [JsonStringEnumMemberName("VG2")]
    Vg2,

    /// <summary>Third year of upper secondary education.</summary>
    [JsonStringEnumMemberName("VG3")]
    Vg3,
}
