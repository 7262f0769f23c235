using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Navo.Decisions.Agreements;
using Navo.Ledger;
using Navo.Ledger.Retention;
using Navo.Policy;
using Navo.Retention;

// The one process that may delete (on PostgreSQL as the role navo_retention): participants' wishes to be erased, and what has passed its class of
// policy/retention.json. It serves nobody and listens to nothing.
//   (no argument)      stays, looks for wishes twice a second and for old records once a day
//   run [--rehearse]   does both once and prints what went; a rehearsal only counts
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddNavoPolicy(builder.Configuration);
builder.Services.AddNavoLedger(builder.Configuration);
builder.Services.AddOptions<RetentionOptions>().Bind(builder.Configuration.GetSection("Retention")).ValidateDataAnnotations().ValidateOnStart();
var isOneRun = args is ["run", ..];
if (!isOneRun)
{
    builder.Services.AddHostedService<RetentionWorker>();
}

try
{
    using var host = builder.Build();
    if (!isOneRun)
    {
        await host.RunAsync();
        return 0;
    }

    await host.StartAsync();
    await OneRun.RunAsync(
        host.Services.GetRequiredService<RetentionRuns>(), host.Services.GetRequiredService<PolicySnapshot>(), args.Contains("--rehearse"), Console.Out, CancellationToken.None);
    await host.StopAsync();
    return 0;
}
catch (OptionsValidationException faults)
{
    foreach (var fault in faults.Failures)
    {
        await Console.Error.WriteLineAsync(fault);
    }

    return 2;
}
catch (LedgerUnavailableException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
