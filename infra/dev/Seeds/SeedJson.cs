using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Navo.Dev.Seeds;

internal sealed record Places(ImmutableArray<Agency> Agencies, ImmutableArray<Side> Sides, ImmutableArray<Unit> Units);

internal sealed record Agency(string Id, string Name, string Consumer);

internal sealed record Side(string Id, string Group);

internal sealed record Unit(string Id, string Agency, string Group);

internal sealed record StaffFile(ImmutableArray<StaffMember> Staff);

internal sealed record StaffMember(string User, string Agency, string Employee, string Oid, string? Side = null);

internal sealed record ParticipantsFile(ImmutableArray<Participant> Participants);

internal sealed record Participant(string User, string Name, string Fodselsnummer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Places))]
[JsonSerializable(typeof(StaffFile))]
[JsonSerializable(typeof(ParticipantsFile))]
internal sealed partial class SeedJson : JsonSerializerContext;
