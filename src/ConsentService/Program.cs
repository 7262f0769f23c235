using Navo.ConsentService;
using Navo.Edge;
using Navo.Ledger;
using Navo.Policy;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddNavoEdge(builder.Configuration, "consent");
builder.Services.AddNavoLedger(builder.Configuration);
builder.Services.AddNavoPolicy(builder.Configuration);
builder.Services.AddUnavailableException<LedgerUnavailableException>();
builder.Services.AddConsentService();
builder.Services.AddHealthChecks().AddCheck<LedgerHealth>("ledger");

var app = builder.Build();
app.UseNavoEdge();
app.MapConsentService();
await app.RunAsync();
