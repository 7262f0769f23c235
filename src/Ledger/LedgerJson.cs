using System.Text.Json.Serialization;
using Navo.Ledger.Standing;

namespace Navo.Ledger;

/// <summary>JSON of columns and digests; generated, so nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(IEnumerable<string[]>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(FollowUpColumn[]))]
[JsonSerializable(typeof(StandingFactsBatch))]
internal sealed partial class LedgerJson : JsonSerializerContext;
