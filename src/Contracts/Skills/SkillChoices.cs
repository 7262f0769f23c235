using System.Collections.Immutable;
using System.Text.Json;

namespace Navo.Contracts.Skills;

/// <summary>What a participant may choose from when they say themselves what they can. Data: <c>skill-choices.json</c>.</summary>
public static class SkillChoices
{
    private const string Base = "http://data.europa.eu/esco/skill/";

    /// <summary>All of them, in the order they are shown.</summary>
    public static ImmutableArray<SkillChoice> All { get; } = Read();

    /// <summary>One of them; null when the id is not one.</summary>
    public static SkillChoice? Find(string? id) => All.FirstOrDefault(choice => choice.Id == id);

    private static ImmutableArray<SkillChoice> Read()
    {
        using var file = typeof(SkillChoices).Assembly.GetManifestResourceStream("skill-choices.json")
            ?? throw new InvalidOperationException("The list of skills is missing.");
        using var document = JsonDocument.Parse(file);
        return
        [
            .. document.RootElement.GetProperty("choices").EnumerateArray().Select(item => new SkillChoice(
                item.GetProperty("id").GetString()!,
                Base + item.GetProperty("esco").GetString(),
                item.GetProperty("nb").GetString()!,
                item.GetProperty("en").GetString()!)),
        ];
    }
}
