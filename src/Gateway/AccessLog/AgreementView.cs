namespace Navo.Gateway.AccessLog;

/// <summary>The sharing agreement a row relied on.</summary>
internal sealed record AgreementView(string Id, long Version);
