using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>How an interpreter takes part. Never who.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterpreterMode>))]
public enum InterpreterMode
{
    /// <summary>Interpreter in the room.</summary>
    [JsonStringEnumMemberName("OPPMOTE")]
    Oppmote,

    /// <summary>Interpreter by phone.</summary>
    [JsonStringEnumMemberName("TELEFON")]
    Telefon,

    /// <summary>Interpreter on screen.</summary>
    [JsonStringEnumMemberName("SKJERM")]
    Skjerm,
}
