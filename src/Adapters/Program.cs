using Navo.Adapters;
using Navo.Adapters.OsloVo.FileImport;

// `import FILE [--dry-run]` is a person at VO with a list; anything else is the serving process.
if (args is ["import", ..])
{
    return ImportCommand.Run(args.AsSpan(1), new ConfigurationBuilder().AddEnvironmentVariables().Build(), TimeProvider.System, Console.Out, Console.Error);
}

await using var app = AdapterApplication.Create(WebApplication.CreateBuilder(args));
await app.RunAsync();
return 0;
