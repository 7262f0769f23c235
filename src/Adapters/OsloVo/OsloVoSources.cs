using System.Collections.Immutable;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo;

/// <summary>The categories that VO holds, each with its call and its lists.</summary>
internal static class OsloVoSources
{
    public static ImmutableArray<OsloVoSource> All { get; } =
    [
        new OsloVoSource<LevelsAnswer, Norskniva>
        {
            Category = CategoryId.Parse("norskniva"),
            Call = "sprakferdighet",
            Type = OsloVoJson.Default.LevelsAnswer,
            IsWhole = answer => answer.Sprakferdighet is not null,
            Join = (answer, files, person) => answer with { Sprakferdighet = [.. answer.Sprakferdighet ?? [], .. files.Of(ImportLists.Levels, person, OsloVoJson.Default.LevelRow)] },
            Map = NorsknivaMapping.Map,
            StaleAfter = observations => NorsknivaMapping.StaleAfter(observations[0].Data),
        },
        new OsloVoSource<ScriptAnswer, LeseSkrive>
        {
            Category = CategoryId.Parse("lese-skrive"),
            Call = "skriftkyndighet",
            Type = OsloVoJson.Default.ScriptAnswer,
            IsWhole = answer => answer.Skriftkartlegginger is not null,
            Join = (answer, files, person) => new() { Skriftkartlegginger = [.. answer.Skriftkartlegginger ?? [], .. files.Of(ImportLists.Scripts, person, OsloVoJson.Default.ScriptRow)] },
            Map = LearningMapping.LeseSkrive,
        },
        new OsloVoSource<SchoolingAnswer, Utdanning>
        {
            Category = CategoryId.Parse("utdanning"),
            Call = "skolebakgrunn",
            Type = OsloVoJson.Default.SchoolingAnswer,
            IsWhole = answer => answer.Skolebakgrunner is not null,
            Join = (answer, files, person) => new() { Skolebakgrunner = [.. answer.Skolebakgrunner ?? [], .. files.Of(ImportLists.Schoolings, person, OsloVoJson.Default.SchoolingRow)] },
            Map = LearningMapping.Utdanning,
        },
        new OsloVoSource<WorkAnswer, Arbeid>
        {
            Category = CategoryId.Parse("arbeid"),
            Call = "yrkeserfaring",
            Type = OsloVoJson.Default.WorkAnswer,
            IsWhole = answer => answer.Yrkeserfaringer is not null,
            Join = (answer, files, person) => new() { Yrkeserfaringer = [.. answer.Yrkeserfaringer ?? [], .. files.Of(ImportLists.Works, person, OsloVoJson.Default.WorkRow)] },
            Map = WorkingLifeMapping.Arbeid,
        },
        new OsloVoSource<CompetenceAnswer, Kompetanse>
        {
            Category = CategoryId.Parse("kompetanse"),
            Call = "realkompetanse",
            Type = OsloVoJson.Default.CompetenceAnswer,
            IsWhole = answer => answer.Realkompetanser is not null && answer.Sertifikater is not null,
            Join = (answer, files, person) => new()
            {
                Realkompetanser = [.. answer.Realkompetanser ?? [], .. files.Of(ImportLists.Competences, person, OsloVoJson.Default.CompetenceRow)],
                Sertifikater = [.. answer.Sertifikater ?? [], .. files.Of(ImportLists.Certificates, person, OsloVoJson.Default.CertificateRow)],
            },
            Map = WorkingLifeMapping.Kompetanse,
        },
        new OsloVoSource<DigitalAnswer, Digital>
        {
            Category = CategoryId.Parse("digital"),
            Call = "digitalmestring",
            Type = OsloVoJson.Default.DigitalAnswer,
            IsWhole = answer => answer.Digitalkartlegginger is not null,
            Join = (answer, files, person) => new() { Digitalkartlegginger = [.. answer.Digitalkartlegginger ?? [], .. files.Of(ImportLists.Digitals, person, OsloVoJson.Default.DigitalRow)] },
            Map = LearningMapping.Digital,
        },
        new OsloVoSource<PlansAnswer, Mal>
        {
            Category = CategoryId.Parse("mal"),
            Call = "fremtidsplan",
            Type = OsloVoJson.Default.PlansAnswer,
            IsWhole = answer => answer.Fremtidsplaner is not null,
            Join = (answer, files, person) => new() { Fremtidsplaner = [.. answer.Fremtidsplaner ?? [], .. files.Of(ImportLists.Plans, person, OsloVoJson.Default.PlanRow)] },
            Map = WorkingLifeMapping.Mal,
        },
        new OsloVoSource<CoursesAnswer, VoStatus>
        {
            Category = CategoryId.Parse("vo-status"),
            Call = "kursdeltakelser",
            Type = OsloVoJson.Default.CoursesAnswer,
            IsWhole = answer => answer.Kursdeltakelser is not null,
            Join = (answer, files, person) => new()
            {
                Kursdeltakelser = [.. answer.Kursdeltakelser ?? [], .. files.Of(ImportLists.Courses, person, OsloVoJson.Default.CourseRow)],
                BestatteModuler = [.. answer.BestatteModuler ?? [], .. files.Of(ImportLists.Modules, person, OsloVoJson.Default.ModuleRow)],
                Provepameldinger = [.. answer.Provepameldinger ?? [], .. files.Of(ImportLists.Tests, person, OsloVoJson.Default.TestRow)],
            },
            Map = VoStatusMapping.Map,
        },
        new OsloVoSource<ContactAnswer, KontaktSprak>
        {
            Category = CategoryId.Parse("kontakt-sprak"),
            Call = "kontaktkort",
            Type = OsloVoJson.Default.ContactAnswer,
            IsWhole = answer => answer.Kontaktkort is not null,
            Join = (answer, files, person) => new() { Kontaktkort = [.. answer.Kontaktkort ?? [], .. files.Of(ImportLists.Contacts, person, OsloVoJson.Default.ContactRow)] },
            Map = PracticalMapping.KontaktSprak,
        },
        new OsloVoSource<AdjustmentsAnswer, Tilrettelegging>
        {
            Category = CategoryId.Parse("tilrettelegging"),
            Call = "tilpasning",
            Type = OsloVoJson.Default.AdjustmentsAnswer,
            IsWhole = answer => answer.Tilpasninger is not null,
            Join = (answer, files, person) => new() { Tilpasninger = [.. answer.Tilpasninger ?? [], .. files.Of(ImportLists.Adjustments, person, OsloVoJson.Default.AdjustmentRow)] },
            Map = PracticalMapping.Tilrettelegging,
        },
    ];
}
