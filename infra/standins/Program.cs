using Navo.StandIns;

await using var app = StandInApplication.Create(WebApplication.CreateBuilder(args));
await app.RunAsync();
