namespace Navo.Gateway.AccessLog;

/// <summary>The consent a row relied on or changed.</summary>
internal sealed record ConsentView(string Id, long Revision);
