using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Navo.Decisions.Facts;

namespace Navo.Gateway.Deciding;

/// <summary>How old a standing fact may be, in seconds. Section <c>Facts</c>; downwards only.</summary>
internal sealed class FactOptions
{
    /// <summary>Address protection, shielding, protected units.</summary>
    [Range(1, 15 * 60)]
    public int ProtectionSeconds { get; set; } = 15 * 60;

    /// <summary>The caseworker's role, side, units and groups.</summary>
    [Range(1, 15 * 60)]
    public int UnitSeconds { get; set; } = 15 * 60;

    /// <summary>Follow-up and course periods; adult, alive, guardian.</summary>
    [Range(1, 24 * 60 * 60)]
    public int PeriodSeconds { get; set; } = 24 * 60 * 60;

    public FactLimits ToLimits() => FactLimits.Longest with
    {
        Protection = TimeSpan.FromSeconds(ProtectionSeconds),
        Unit = TimeSpan.FromSeconds(UnitSeconds),
        Period = TimeSpan.FromSeconds(PeriodSeconds),
    };
}

[OptionsValidator]
internal sealed partial class FactOptionsValidator : IValidateOptions<FactOptions>;
