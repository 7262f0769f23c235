using Microsoft.Extensions.Options;

namespace Navo.Portal.Hosting;

/// <summary>Names every fault at once, so that a wrong set-up is mended in one go.</summary>
internal sealed class PortalOptionsValidator : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options)
    {
        var faults = new List<string>();
        Address(faults, "Portal:Address", options.Address);
        Address(faults, "Portal:Gateway", options.Gateway);
        Address(faults, "Portal:Consent", options.Consent);
        Address(faults, "Portal:QuickExit", options.QuickExit);
        if (options.ClientId.Length == 0)
        {
            faults.Add("Portal:ClientId is missing");
        }

        if (!File.Exists(options.ClientKey))
        {
            faults.Add("Portal:ClientKey names no file");
        }

        if (!Directory.Exists(options.PolicyDirectory))
        {
            faults.Add("Portal:PolicyDirectory names no folder");
        }

        if (options.SignIns.Count == 0)
        {
            faults.Add("Portal:SignIns is empty");
        }

        foreach (var signIn in options.SignIns)
        {
            SignIn(faults, signIn, options);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void SignIn(List<string> faults, SignInOption signIn, PortalOptions options)
    {
        var at = $"Portal:SignIns '{signIn.Id}'";
        if (signIn.Id.Length == 0 || signIn.Scope.Length == 0)
        {
            faults.Add($"{at} lacks Id or Scope");
        }

        Address(faults, at, signIn.Issuer.Length > 0 ? signIn.Issuer : options.Identity);
        if (signIn.Kind == SignInOption.Employee && !options.Adapters.ContainsKey(signIn.Agency))
        {
            faults.Add($"{at}: Portal:Adapters has no address for agency '{signIn.Agency}'");
        }

        if (signIn.Kind is not (SignInOption.Participant or SignInOption.Employee))
        {
            faults.Add($"{at}: Kind is neither participant nor employee");
        }
    }

    private static void Address(List<string> faults, string key, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            faults.Add($"{key} is not an address");
        }
    }
}
