using System.Globalization;
using Navo.ConsentService.Wire;
using Navo.Contracts.Codes;
using Navo.Contracts.Describing;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.OwnData;

/// <summary>An adapter's answer in words: what a participant reads is labels, never codes.</summary>
internal sealed class OwnDataWords(PolicySnapshot policy)
{
    private static readonly WordsDocument NoWord = new("Ikke kjent", "Not known");

    public AgencyDataDocument Agency(Agency agency, AdapterData data) => new(
        agency.Id.Value, agency.Name, "ok", [.. data.Categories.Select(Category).OfType<CategoryDataDocument>()], [.. data.Reports.Select(report => Report(agency.Id, report))]);

    public static AgencyDataDocument Unavailable(Agency agency) => new(agency.Id.Value, agency.Name, "unavailable", [], []);

    public static ReportDocument Report(AgencyId agency, AdapterReport report) => new(
        report.Id, agency.Value, report.Category, report.What, report.Item, report.Label, report.At, report.Status, report.Reason, report.DecidedAt);

    public static SkillDocument Skill(AdapterSkill skill)
    {
        var choice = Contracts.Skills.SkillChoices.Find(skill.Choice);
        return new SkillDocument(
            skill.Id, skill.Choice, skill.EscoUri, choice is null ? new WordsDocument(skill.Label, skill.Label) : new WordsDocument(choice.Nb, choice.En),
            Code("skill-source", skill.Kilde), skill.At, skill.IsConfirmed);
    }

    /// <summary>A line of the participant's own data in words, as the holder's caseworker will read it; null when there is no such line.</summary>
    public string? Label(AdapterData data, CategoryId category, string item) =>
        data.Categories.Where(one => one.Category == category.Value).Select(Category).OfType<CategoryDataDocument>()
            .SelectMany(one => one.Observations).SelectMany(observation => observation.Lines)
            .Where(line => line.Item == item).Select(line => Short($"{line.Label.Nb}: {line.Value.Nb}")).FirstOrDefault();

    public string? UnitName(string unit) =>
        policy.Agencies.SelectMany(agency => agency.Units).FirstOrDefault(one => one.Id.Value == unit)?.Name;

    private CategoryDataDocument? Category(AdapterCategory read) => CategoryId.TryParse(read.Category, out var category)
        ? new CategoryDataDocument(
            category.Value, policy.Category(category)?.Name ?? category.Value, read.Status,
            [.. (read.Observations ?? []).Select((observation, index) => Observation(category, observation, index))])
        : null;

    private ObservationDocument Observation(CategoryId category, AdapterObservation observation, int index) => new(
        observation.ObservedOn,
        Code("evidence", observation.Evidence),
        observation.SourceUnit,
        observation.SourceUnit is { } unit ? UnitName(unit) : null,
        observation.CorrectionOf is not null,
        [.. PlainData.Lines(category, observation.Data, UnitName).Select(line => new LineDocument(
            string.Create(CultureInfo.InvariantCulture, $"{index}.{line.Key}"), Words(line.Label), Words(line.Value)))]);

    private static WordsDocument Code(string list, string? code) =>
        CodeLists.Find(list) is { } codes && codes.Knows(code) ? new WordsDocument(codes.Label(code, "nb")!, codes.Label(code, "en")!) : NoWord;

    private static WordsDocument Words(Contracts.Describing.Words words) => new(words.Nb, words.En);

    private static string Short(string text) => text.Length <= 200 ? text : text[..199] + "…";
}
