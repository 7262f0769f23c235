using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Navo.Gateway.Delivering;

/// <summary>How the outbox is emptied. Section <c>Outbox</c>.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>Milliseconds between two looks into the outbox.</summary>
    [Range(50, 60_000)]
    public int PollMs { get; set; } = 1_000;

    /// <summary>Milliseconds an adapter may take for one recall.</summary>
    [Range(100, 60_000)]
    public int TimeoutMs { get; set; } = 10_000;
}

[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
