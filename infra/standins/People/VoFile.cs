using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>A person's file at Oslo Voksenopplæring.</summary>
internal sealed record VoFile
{
    public required AgencyFacts Facts { get; init; }

    public required ImmutableArray<VoLevelOnFile> Levels { get; init; }

    public string? Goal { get; init; }

    public required ImmutableArray<VoCourseOnFile> Courses { get; init; }

    public required ImmutableArray<VoModuleOnFile> Modules { get; init; }

    public required ImmutableArray<VoTestOnFile> Tests { get; init; }
}

internal sealed record VoLevelOnFile
{
    public required string Skill { get; init; }

    public required string Step { get; init; }

    public required string Ground { get; init; }

    public required DateOnly Day { get; init; }

    public required string Centre { get; init; }

    public required int Attempt { get; init; }

    public required int Points { get; init; }

    public required string Remark { get; init; }
}

internal sealed record VoCourseOnFile
{
    public required string Code { get; init; }

    public required string Kind { get; init; }

    public string? Step { get; init; }

    public required string Centre { get; init; }

    public string? Group { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    public required string Phase { get; init; }

    public required int PresencePercent { get; init; }
}

internal sealed record VoModuleOnFile(string Module, string Subject, string Centre, DateOnly Passed);

internal sealed record VoTestOnFile(string Kind, string Centre, DateOnly Day);
