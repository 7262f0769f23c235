using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's språkferdighet → <c>norskniva</c>. Pure, and total: whatever VO sends, it answers.</summary>
internal static class NorsknivaMapping
{
    /// <summary>Months a level counts as fresh.</summary>
    public const int FreshMonths = 12;

    /// <summary>One observation with the newest level of each skill; none when there is no level.</summary>
    /// <remarks>Two levels of one skill on one day: the national test stands, then the placement test, the teacher, the own assessment.</remarks>
    public static Mapped<Observation<Norskniva>> Map(LevelsAnswer answer, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        var newest = (answer.Sprakferdighet ?? [])
            .Select(row => Read(row, today, apart))
            .OfType<Level>()
            .GroupBy(level => level.Skill.Skill)
            .Select(levels => levels.OrderByDescending(level => level.Skill.ObservedOn).ThenBy(level => Rank(level.Skill.Evidence)).First())
            .OrderBy(level => level.Skill.Skill)
            .ToImmutableArray();
        var target = OsloVoCodes.Step.ReadOptional(answer.Malniva, apart);
        var withheld = WithheldWords.Of("skills[].", (answer.Sprakferdighet ?? []).Select(row => row?.Unread), WithheldWords.Levels);
        if (newest.IsEmpty)
        {
            return new Mapped<Observation<Norskniva>>([], apart.ToImmutable()) { Withheld = withheld };
        }

        var latest = newest.OrderByDescending(level => level.Skill.ObservedOn).ThenBy(level => Rank(level.Skill.Evidence)).First();
        var observation = new Observation<Norskniva>
        {
            ObservedOn = latest.Skill.ObservedOn,
            Evidence = latest.Skill.Evidence,
            SourceAgency = agency,
            SourceUnit = latest.Centre,
            Data = new Norskniva { Skills = [.. newest.Select(level => level.Skill)], TargetLevel = target },
        };
        return new Mapped<Observation<Norskniva>>([observation], apart.ToImmutable()) { Withheld = withheld };
    }

    /// <summary>The day after which the oldest of the levels is too old to lean on.</summary>
    public static DateOnly StaleAfter(Norskniva data) => data.Skills.Min(skill => skill.ObservedOn).AddMonths(FreshMonths);

    private static Level? Read(LevelRow? row, DateOnly today, ImmutableArray<KeptApart>.Builder apart)
    {
        if (row is null)
        {
            return null;
        }

        var skill = OsloVoCodes.Skill.Read(row.Ferdighet, apart);
        var step = OsloVoCodes.Step.Read(row.Trinn, apart);
        var ground = OsloVoCodes.Ground.Read(row.Grunnlag, apart);
        if (skill is null || step is null || ground is null)
        {
            return null;
        }

        if (NorwegianDay.Read(row.VurdertDato) is not { } day || day > today)
        {
            apart.Add(new KeptApart("språkferdighet[].vurdertDato", row.VurdertDato));
            return null;
        }

        if (!UnitId.TryParse(row.Skolested, out var centre))
        {
            apart.Add(new KeptApart("språkferdighet[].skolested", row.Skolested));
            return null;
        }

        return new Level(new SkillLevel { Skill = skill.Value, Level = step.Value, Evidence = ground.Value, ObservedOn = day }, centre.Value);
    }

    private static int Rank(Evidence evidence) => evidence switch
    {
        Evidence.Norskprove => 0,
        Evidence.Innplasseringstest => 1,
        Evidence.Laerervurdering => 2,
        _ => 3,
    };

    private sealed record Level(SkillLevel Skill, string Centre);
}
