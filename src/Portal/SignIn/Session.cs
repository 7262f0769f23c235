using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Navo.Portal.Hosting;

namespace Navo.Portal.SignIn;

/// <summary>
/// What the Portal keeps of who signed in: the kind, the agency, the roles (to choose pages) and an employee's own name.
/// Of a participant it keeps nothing but the token. It grants no rights: every service validates the token itself.
/// </summary>
internal static class Session
{
    public const string Kind = "navo:kind";
    public const string Agency = "navo:agency";
    public const string SignInId = "navo:sign-in";
    public const string Role = "navo:role";
    public const string Name = "navo:name";

    public static void Fill(ClaimsIdentity identity, SignInOption signIn, JsonWebToken idToken, string? accessToken)
    {
        identity.AddClaim(new Claim(Kind, signIn.Kind));
        identity.AddClaim(new Claim(SignInId, signIn.Id));
        if (signIn.Kind != SignInOption.Employee)
        {
            return;
        }

        identity.AddClaim(new Claim(Agency, signIn.Agency));
        foreach (var token in Tokens(idToken, accessToken))
        {
            foreach (var role in token.Claims.Where(claim => claim.Type == "roles"))
            {
                identity.AddClaim(new Claim(Role, role.Value));
            }

            if (!identity.HasClaim(claim => claim.Type == Name) && token.TryGetPayloadValue<string>("name", out var name))
            {
                identity.AddClaim(new Claim(Name, name));
            }
        }
    }

    public static bool IsParticipant(this ClaimsPrincipal user) => user.HasClaim(Kind, SignInOption.Participant);

    public static bool IsEmployee(this ClaimsPrincipal user) => user.HasClaim(Kind, SignInOption.Employee);

    public static string AgencyId(this ClaimsPrincipal user) => user.FindFirstValue(Agency) ?? "";

    public static string? OwnName(this ClaimsPrincipal user) => user.FindFirstValue(Name);

    public static string[] Roles(this ClaimsPrincipal user) =>
        [.. user.FindAll(Role).Select(claim => claim.Value).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<JsonWebToken> Tokens(JsonWebToken idToken, string? accessToken)
    {
        yield return idToken;
        if (accessToken is not null && new JsonWebTokenHandler().CanReadToken(accessToken))
        {
            yield return new JsonWebToken(accessToken);
        }
    }
}
