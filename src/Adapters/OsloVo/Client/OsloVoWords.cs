using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.OsloVo.Client;

// VO's contract (docs/spec/oslo-vo.md) in VO's own words. Only the members the adapter may use are read: remarks, points,
// attempts, attendance and reasons for absence never enter this process's objects.
internal sealed record PersonQuestion([property: JsonPropertyName("personnummer")] string Personnummer);

internal sealed record PeopleQuestion([property: JsonPropertyName("personnumre")] IReadOnlyList<string> Personnumre);

internal sealed record EmployeeQuestion([property: JsonPropertyName("tilsattnummer")] string Tilsattnummer);

internal sealed record LevelsAnswer
{
    [JsonPropertyName("språkferdighet")]
    public IReadOnlyList<LevelRow?>? Sprakferdighet { get; init; }

    [JsonPropertyName("målnivå")]
    public string? Malniva { get; init; }
}

internal sealed record LevelRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("ferdighet")]
    public string? Ferdighet { get; init; }

    [JsonPropertyName("trinn")]
    public string? Trinn { get; init; }

    [JsonPropertyName("grunnlag")]
    public string? Grunnlag { get; init; }

    [JsonPropertyName("vurdertDato")]
    public string? VurdertDato { get; init; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }
}

internal sealed record CoursesAnswer
{
    [JsonPropertyName("kursdeltakelser")]
    public IReadOnlyList<CourseRow?>? Kursdeltakelser { get; init; }

    [JsonPropertyName("beståtteModuler")]
    public IReadOnlyList<ModuleRow?>? BestatteModuler { get; init; }

    [JsonPropertyName("prøvepåmeldinger")]
    public IReadOnlyList<TestRow?>? Provepameldinger { get; init; }
}

internal sealed record CourseRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("kursslag")]
    public string? Kursslag { get; init; }

    [JsonPropertyName("nivåtrinn")]
    public string? Nivatrinn { get; init; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("oppstart")]
    public string? Oppstart { get; init; }

    [JsonPropertyName("avslutning")]
    public string? Avslutning { get; init; }

    [JsonPropertyName("fase")]
    public string? Fase { get; init; }

    /// <summary>Only on a row that came from a file: the day it was noted. The case system's own rows are of today.</summary>
    [JsonPropertyName("ført")]
    public string? Fort { get; init; }
}

internal sealed record ModuleRow
{
    [JsonPropertyName("modul")]
    public string? Modul { get; init; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    /// <summary>As on a course.</summary>
    [JsonPropertyName("ført")]
    public string? Fort { get; init; }
}

internal sealed record TestRow
{
    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("prøvedato")]
    public string? Provedato { get; init; }

    /// <summary>As on a course.</summary>
    [JsonPropertyName("ført")]
    public string? Fort { get; init; }
}

internal sealed record PeopleAnswer
{
    [JsonPropertyName("elever")]
    public IReadOnlyList<PupilRow?>? Elever { get; init; }
}

internal sealed record PupilRow
{
    [JsonPropertyName("personnummer")]
    public string? Personnummer { get; init; }

    [JsonPropertyName("fornavn")]
    public string? Fornavn { get; init; }

    [JsonPropertyName("etternavn")]
    public string? Etternavn { get; init; }

    [JsonPropertyName("tidligereNumre")]
    public IReadOnlyList<string?>? TidligereNumre { get; init; }

    [JsonPropertyName("fyltAtten")]
    public bool? FyltAtten { get; init; }

    [JsonPropertyName("lever")]
    public bool? Lever { get; init; }

    [JsonPropertyName("harVerge")]
    public bool? HarVerge { get; init; }

    [JsonPropertyName("sperretForInnsyn")]
    public bool? SperretForInnsyn { get; init; }

    [JsonPropertyName("adressevern")]
    public string? Adressevern { get; init; }

    [JsonPropertyName("tilhørigheter")]
    public IReadOnlyList<PlaceRow?>? Tilhorigheter { get; init; }
}

internal sealed record PlaceRow
{
    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("klasse")]
    public string? Klasse { get; init; }

    [JsonPropertyName("oppstart")]
    public string? Oppstart { get; init; }

    [JsonPropertyName("avslutning")]
    public string? Avslutning { get; init; }
}

internal sealed record EmployeeAnswer
{
    [JsonPropertyName("tilsattnummer")]
    public string? Tilsattnummer { get; init; }

    [JsonPropertyName("stilling")]
    public string? Stilling { get; init; }

    [JsonPropertyName("skolesteder")]
    public IReadOnlyList<string?>? Skolesteder { get; init; }

    [JsonPropertyName("klasser")]
    public IReadOnlyList<string?>? Klasser { get; init; }

    [JsonPropertyName("innsyn")]
    public string? Innsyn { get; init; }

    [JsonPropertyName("egetPersonnummer")]
    public string? EgetPersonnummer { get; init; }

    [JsonPropertyName("inhabilFor")]
    public IReadOnlyList<string?>? InhabilFor { get; init; }

    [JsonPropertyName("sluttdato")]
    public string? Sluttdato { get; init; }

    [JsonPropertyName("vikariatStart")]
    public string? VikariatStart { get; init; }

    [JsonPropertyName("vikariatSlutt")]
    public string? VikariatSlutt { get; init; }

    [JsonPropertyName("vikariatArsak")]
    public string? VikariatArsak { get; init; }
}
