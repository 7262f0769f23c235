using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>The streams that are switched on.</summary>
internal sealed class StreamRegister(IConfiguration configuration)
{
    public ImmutableArray<Registered> All { get; } =
        [.. StreamOptions.Of(configuration)
            .Where(pair => AgencyId.TryParse(pair.Agency, out _))
            .Select(pair => new Registered(AgencyId.Parse(pair.Agency), pair.Options, new StreamState()))];

    public Registered? Find(AgencyId agency) => All.FirstOrDefault(one => one.Agency == agency);

    internal sealed record Registered(AgencyId Agency, StreamOptions Options, StreamState State);
}
