using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Navo.Gateway.Releasing;

/// <summary>Section <c>Release</c>; the same value goes to every process that commits a withdrawal.</summary>
internal sealed class ReleaseOptions
{
    /// <summary>The release window W in milliseconds: a body is written within it from the reading before COMMIT, or not at all.</summary>
    [Range(20, 10_000)]
    public int WindowMs { get; set; } = 250;
}

[OptionsValidator]
internal sealed partial class ReleaseOptionsValidator : IValidateOptions<ReleaseOptions>;
