using Microsoft.Extensions.Options;
using Navo.Edge;
using Navo.Edge.Health;
using Navo.Edge.Telemetry;
using Navo.Portal.Catalogue;
using Navo.Portal.Hosting;
using Navo.Portal.Icons;
using Navo.Portal.Kiosk;
using Navo.Portal.Pages.Me;
using Navo.Portal.Pages.Me.Blocking;
using Navo.Portal.Pages.Me.Rights;
using Navo.Portal.Proofs;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 64 * 1024;
});

var portal = builder.Configuration.GetSection("Portal").Get<PortalOptions>() ?? new PortalOptions();
builder.Services.AddOptions<PortalOptions>().Bind(builder.Configuration.GetSection("Portal")).ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsValidator>();
if (new PortalOptionsValidator().Validate(null, portal) is { Failed: true } faults)
{
    throw new OptionsValidationException("Portal", typeof(PortalOptions), faults.Failures);
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<PortalNames>();
builder.Services.AddSingleton<KioskMode>();
builder.Services.AddSingleton<UiTexts>();
builder.Services.AddSingleton<CodeWords>();
builder.Services.AddSingleton<IconSet>();
builder.Services.AddSingleton<PolicyCatalogue>();
builder.Services.AddSingleton<UnitNames>();
builder.Services.AddSingleton<Names>();
builder.Services.AddScoped<Speech>();
builder.Services.AddScoped<AccessWords>();
builder.Services.AddScoped<BlockWords>();
builder.Services.AddScoped<HeldWords>();
builder.Services.AddSignIn(portal, builder.Configuration["Tokens:Audience"] ?? "urn:navo:api");
builder.Services.AddUpstream(portal);
builder.Services.AddTransient<LogKeys>();
builder.Services.AddTransient<ProofCheck>();
builder.Services.AddPages();
builder.Services.AddNavoTelemetry(builder.Configuration, "portal");
builder.Services.AddNavoStartupChecks();
builder.Services.AddHealthChecks();
builder.Services.AddOpenApi();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseFailurePages();
app.UseStaticPages();
app.UseKiosk();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapSmallEndpoints();
app.MapKiosk();
app.MapNavoHealth();

// The pages are for people; what a program may ask of the Portal is listed where every service lists it.
app.MapOpenApi("/openapi/{documentName}.json");
app.MapRazorPages();
await app.RunAsync();
