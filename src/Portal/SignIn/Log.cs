namespace Navo.Portal.SignIn;

/// <summary>What operators may know of signing in: which issuer, never who.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1501, Level = LogLevel.Warning, Message = "Issuer {Issuer} answered {Status} to the Portal's own request.")]
    public static partial void IssuerRefused(ILogger logger, string issuer, string status);

    [LoggerMessage(EventId = 1502, Level = LogLevel.Warning, Message = "Sign-in through {Scheme} failed: {Kind}.")]
    public static partial void SignInFailed(ILogger logger, string scheme, string kind);
}
