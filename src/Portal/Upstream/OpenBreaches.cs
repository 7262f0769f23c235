namespace Navo.Portal.Upstream;

/// <summary>How many possible breaches wait for the officer, and when the oldest of them is due.</summary>
internal sealed record OpenBreaches(long Count, DateTimeOffset Due);
