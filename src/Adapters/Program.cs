using Navo.Adapters;

await using var app = AdapterApplication.Create(WebApplication.CreateBuilder(args));
await app.RunAsync();
