using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>The programme a participant is in, where it may be told. There is one value only: any other programme is absent, so that its absence says nothing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanProgramme>))]
public enum PlanProgramme
{
    /// <summary>The introduction programme (integreringsloven chapter 4).</summary>
    [JsonStringEnumMemberName("INTRODUKSJONSPROGRAM")]
    Introduksjonsprogram,
}
