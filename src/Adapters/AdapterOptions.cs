namespace Navo.Adapters;

/// <summary>Whose adapter this process is, what it stands between, and where it keeps its own records.</summary>
internal sealed class AdapterOptions
{
    /// <summary>The agency: <c>nav</c> or <c>oslo-vo</c>.</summary>
    public string? Agency { get; set; }

    /// <summary>Base address of the agency's case system.</summary>
    public string? CaseSystem { get; set; }

    /// <summary>Base address of the gateway, for the standing facts.</summary>
    public string? Gateway { get; set; }

    /// <summary>The folder of the adapter's own records.</summary>
    public string? State { get; set; }

    /// <summary>PEM file with the gateway's public keys; several during a change of keys.</summary>
    public string? GrantKey { get; set; }

    /// <summary>The machine issuer that gives the backend its token.</summary>
    public string? Issuer { get; set; }

    /// <summary>The backend's client at that issuer.</summary>
    public string? ClientId { get; set; }

    /// <summary>JWK file with that client's private key.</summary>
    public string? ClientKey { get; set; }

    /// <summary><c>on</c> or <c>off</c>: whether this process feeds standing facts.</summary>
    public string Feed { get; set; } = "on";

    /// <summary>Milliseconds between two looks at the case system's changes.</summary>
    public int PollMs { get; set; } = 2_000;

    /// <summary>Seconds between two heartbeats of a quiet feed; well within the 15 minutes a protection fact lives.</summary>
    public int HeartbeatSeconds { get; set; } = 30;

    /// <summary>Hours between two full snapshots; at least one a day.</summary>
    public int SnapshotHours { get; set; } = 12;

    /// <summary>Milliseconds one call to the case system may take. A whole fetch must end before the gateway gives up.</summary>
    public int AttemptMs { get; set; } = 1_500;

    /// <summary>Calls to the case system that may run at the same time; as many again may wait.</summary>
    public int Concurrency { get; set; } = 32;

    /// <summary>Milliseconds an open circuit waits before it lets one call through.</summary>
    public int BreakerOpenMs { get; set; } = 5_000;

    /// <summary>Calls within ten seconds before the circuit of an endpoint may open.</summary>
    public int BreakerMinimumCalls { get; set; } = 6;

    public bool IsFeeding => Feed == "on";

    /// <summary>True when this process can ask the gateway, whether or not it feeds.</summary>
    public bool CanReachGateway => Gateway is { Length: > 0 } && Issuer is { Length: > 0 } && ClientId is { Length: > 0 } && File.Exists(ClientKey);
}
