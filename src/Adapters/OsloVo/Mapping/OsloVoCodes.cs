using Navo.Adapters.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's code lists and what each code is called in the canonical model.</summary>
internal static class OsloVoCodes
{
    public static CodeList<LanguageSkill> Skill { get; } = new("språkferdighet[].ferdighet", new Dictionary<string, LanguageSkill>
    {
        ["LYTTE"] = LanguageSkill.Lytting,
        ["LESE"] = LanguageSkill.Lesing,
        ["SKRIVE"] = LanguageSkill.Skriftlig,
        ["SNAKKE"] = LanguageSkill.Muntlig,
    });

    public static CodeList<CefrLevel> Step { get; } = new("trinn", new Dictionary<string, CefrLevel>
    {
        ["FØR_A1"] = CefrLevel.UnderA1,
        ["A1"] = CefrLevel.A1,
        ["A2"] = CefrLevel.A2,
        ["B1"] = CefrLevel.B1,
        ["B2"] = CefrLevel.B2,
        ["C1"] = CefrLevel.C1,
        ["C2"] = CefrLevel.C2,
    });

    public static CodeList<Evidence> Ground { get; } = new("språkferdighet[].grunnlag", new Dictionary<string, Evidence>
    {
        ["PRØVE"] = Evidence.Norskprove,
        ["LÆRER"] = Evidence.Laerervurdering,
        ["SELV"] = Evidence.Egenvurdering,
        ["INNPLASSERING"] = Evidence.Innplasseringstest,
    });

    public static CodeList<CourseType> Course { get; } = new("kursdeltakelser[].kursslag", new Dictionary<string, CourseType>
    {
        ["NORSKKURS"] = CourseType.Norsk,
        ["FOV"] = CourseType.Fov,
        ["SAMFUNNSFAG"] = CourseType.Samfunnskunnskap,
        ["VIDEREGÅENDE"] = CourseType.Vgo,
    });

    public static CodeList<CourseLevel> CourseStep { get; } = new("kursdeltakelser[].nivåtrinn", new Dictionary<string, CourseLevel>
    {
        ["A1"] = CourseLevel.A1,
        ["A2"] = CourseLevel.A2,
        ["B1"] = CourseLevel.B1,
        ["B2"] = CourseLevel.B2,
        ["C1"] = CourseLevel.C1,
        ["GRUNNMODUL"] = CourseLevel.Grunnmodul,
        ["MODUL_1"] = CourseLevel.Modul1,
        ["MODUL_2"] = CourseLevel.Modul2,
        ["MODUL_3"] = CourseLevel.Modul3,
        ["MODUL_4"] = CourseLevel.Modul4,
        ["VG1"] = CourseLevel.Vg1,
        ["VG2"] = CourseLevel.Vg2,
        ["VG3"] = CourseLevel.Vg3,
    });

    public static CodeList<CourseStatus> Phase { get; } = new("kursdeltakelser[].fase", new Dictionary<string, CourseStatus>
    {
        ["SØKER"] = CourseStatus.Sokt,
        ["TILBUD"] = CourseStatus.Plass,
        ["PÅGÅR"] = CourseStatus.IGang,
        ["PERMISJON"] = CourseStatus.Pause,
        ["BESTÅTT"] = CourseStatus.Fullfort,
        ["AVBRUTT"] = CourseStatus.Sluttet,
    });

    public static CodeList<CourseLevel> Module { get; } = new("beståtteModuler[].modul", new Dictionary<string, CourseLevel>
    {
        ["GRUNNMODUL"] = CourseLevel.Grunnmodul,
        ["MODUL_1"] = CourseLevel.Modul1,
        ["MODUL_2"] = CourseLevel.Modul2,
        ["MODUL_3"] = CourseLevel.Modul3,
        ["MODUL_4"] = CourseLevel.Modul4,
    });
}
