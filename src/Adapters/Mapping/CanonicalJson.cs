using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Mapping;

/// <summary>The canonical records on the wire: camelCase, and what is absent is left out, never null.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Observation<Norskniva>))]
[JsonSerializable(typeof(Observation<LeseSkrive>))]
[JsonSerializable(typeof(Observation<Utdanning>))]
[JsonSerializable(typeof(Observation<Arbeid>))]
[JsonSerializable(typeof(Observation<Kompetanse>))]
[JsonSerializable(typeof(Observation<Digital>))]
[JsonSerializable(typeof(Observation<Mal>))]
[JsonSerializable(typeof(Observation<VoStatus>))]
[JsonSerializable(typeof(Observation<NavPlan>))]
[JsonSerializable(typeof(Observation<NavVedtak>))]
[JsonSerializable(typeof(Observation<KontaktSprak>))]
[JsonSerializable(typeof(Observation<Tilrettelegging>))]
internal sealed partial class CanonicalJson : JsonSerializerContext
{
    public static JsonObject Write<T>(Observation<T> observation)
        where T : class =>
        JsonSerializer.SerializeToNode(observation, typeof(Observation<T>), Default)!.AsObject();
}
