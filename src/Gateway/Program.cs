using Navo.Edge;
using Navo.Gateway.AccessLog;
using Navo.Gateway.Breaches;
using Navo.Gateway.Caseload;
using Navo.Gateway.Corrections;
using Navo.Gateway.Deciding;
using Navo.Gateway.Fetching;
using Navo.Gateway.Merging;
using Navo.Gateway.Mandates;
using Navo.Gateway.Outcomes;
using Navo.Gateway.Overview;
using Navo.Gateway.Recalling;
using Navo.Gateway.Replaying;
using Navo.Gateway.Requests;
using Navo.Gateway.Retention;
using Navo.Gateway.Schemas;
using Navo.Gateway.Sharing;
using Navo.Gateway.StandingFacts;
using Navo.Gateway.Stop;
using Navo.Gateway.Together;
using Navo.Gateway.Transparency;
using Navo.Gateway;
using Navo.Ledger;
using Navo.Policy;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureGateway();
builder.Services.AddNavoEdge(builder.Configuration, "gateway");
builder.Services.AddUnavailableException<LedgerUnavailableException>();
builder.Services.AddNavoPolicy(builder.Configuration);
builder.Services.AddNavoLedger(builder.Configuration);
builder.Services.AddNavoLogTree();
builder.Services.AddDeciding(builder.Configuration);
builder.Services.AddFetching(builder.Configuration);
builder.Services.AddSharing();
builder.Services.AddCaseworkerSurfaces();
builder.Services.AddAccessLog();
builder.Services.AddHostedService<FactsAgeMetrics>();
builder.Services.AddReplay();
builder.Services.AddRecalling(builder.Configuration);
builder.Services.AddHealthChecks().AddCheck<LedgerHealth>("ledger").AddCheck<CheckpointHealth>("checkpoint");

var app = builder.Build();

// The path of a request, by the numbers of the design:
// 1. Caller.    Who asks: the token, and nothing the caller says of itself.
app.UseNavoEdge();

// 2. Agreement. 3. Facts. 4. Decide. 5. Fetch. 6. Minimise. 7. Seal. 8. Release.
app.MapSharing();

// The same without a fetch: states, questions, stops, and what came of a release.
app.MapOverview();
app.MapRequests();
app.MapTogether();
app.MapStop();
app.MapOutcomes();
app.MapCaseload();
app.MapCorrections();

// What the decisions hang on, and what they leave behind.
app.MapStandingFacts();
app.MapFactsAge();
app.MapMerges();
app.MapRecalls();
app.MapBreaches();
app.MapRetention();
app.MapAccessLog();
app.MapReplay();
app.MapMandates();
app.MapTransparency();
app.MapSchemas();

await app.RunAsync();
