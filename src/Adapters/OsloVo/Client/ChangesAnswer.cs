using System.Text.Json;
using System.Text.Json.Serialization;

namespace Navo.Adapters.OsloVo.Client;

internal sealed record ChangesAnswer
{
    [JsonPropertyName("strøm")]
    public string? Strom { get; init; }

    [JsonPropertyName("sisteNummer")]
    public long SisteNummer { get; init; }

    [JsonPropertyName("endringer")]
    public IReadOnlyList<ChangeRow?>? Endringer { get; init; }
}

internal sealed record ChangeRow
{
    [JsonPropertyName("gjelder")]
    public string? Gjelder { get; init; }

    [JsonPropertyName("nøkkel")]
    public string? Nokkel { get; init; }

    /// <summary>The newest state; null when it is gone. Read by kind, since each kind has its own members.</summary>
    [JsonPropertyName("nå")]
    public JsonElement? Na { get; init; }
}

internal sealed record CentreRow
{
    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("navn")]
    public string? Navn { get; init; }

    [JsonPropertyName("skjult")]
    public bool? Skjult { get; init; }
}

[JsonSerializable(typeof(PersonQuestion))]
[JsonSerializable(typeof(PeopleQuestion))]
[JsonSerializable(typeof(EmployeeQuestion))]
[JsonSerializable(typeof(LevelsAnswer))]
[JsonSerializable(typeof(CoursesAnswer))]
[JsonSerializable(typeof(PeopleAnswer))]
[JsonSerializable(typeof(ScriptAnswer))]
[JsonSerializable(typeof(SchoolingAnswer))]
[JsonSerializable(typeof(DigitalAnswer))]
[JsonSerializable(typeof(WorkAnswer))]
[JsonSerializable(typeof(CompetenceAnswer))]
[JsonSerializable(typeof(PlansAnswer))]
[JsonSerializable(typeof(ContactAnswer))]
[JsonSerializable(typeof(AdjustmentsAnswer))]
[JsonSerializable(typeof(LevelRow))]
[JsonSerializable(typeof(CourseRow))]
[JsonSerializable(typeof(ModuleRow))]
[JsonSerializable(typeof(TestRow))]
[JsonSerializable(typeof(ScriptRow))]
[JsonSerializable(typeof(SchoolingRow))]
[JsonSerializable(typeof(DigitalRow))]
[JsonSerializable(typeof(WorkRow))]
[JsonSerializable(typeof(CompetenceRow))]
[JsonSerializable(typeof(CertificateRow))]
[JsonSerializable(typeof(PlanRow))]
[JsonSerializable(typeof(ContactRow))]
[JsonSerializable(typeof(AdjustmentRow))]
[JsonSerializable(typeof(EmployeeAnswer))]
[JsonSerializable(typeof(ChangesAnswer))]
[JsonSerializable(typeof(CentreRow))]
[JsonSerializable(typeof(PupilRow))]
internal sealed partial class OsloVoJson : JsonSerializerContext;
