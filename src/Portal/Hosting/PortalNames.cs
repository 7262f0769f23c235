using Microsoft.Extensions.Options;
using Navo.Portal.SignIn;

namespace Navo.Portal.Hosting;

/// <summary>Names that hang on where this copy of the Portal listens.</summary>
internal sealed class PortalNames(IOptions<PortalOptions> options)
{
    public string LanguageCookie { get; } = SignInRegistration.CookieName(options.Value, "language");
}
