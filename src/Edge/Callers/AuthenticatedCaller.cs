namespace Navo.Edge.Callers;

/// <summary>The caller and the token's issuer and subject; the latter two only ever enter a digest.</summary>
internal sealed record AuthenticatedCaller(Caller Caller, string Issuer, string Subject)
{
    /// <summary>Names no one.</summary>
    public override string ToString() => "AuthenticatedCaller(***)";
}
