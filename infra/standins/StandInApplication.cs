using Navo.StandIns.Corrections;
using Navo.StandIns.Nav;
using Navo.StandIns.OsloVo;
using Navo.StandIns.Registers;
using Navo.StandIns.Switches;

namespace Navo.StandIns;

/// <summary>Puts the program together; apart from Program so that tests can host it.</summary>
internal static class StandInApplication
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        var options = new StandInOptions();
        builder.Configuration.GetSection("StandIns").Bind(options);
        if (!Directory.Exists(options.Seed))
        {
            throw new InvalidOperationException("StandIns:Seed must name the folder with units.json, staff.json and participants.json.");
        }

        // Paths carry aktør-id in NAV's own shape: no request line of this program is logged.
        _ = builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        _ = builder.Services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton<Switchboard>().AddSingleton<Town>().AddSingleton<CorrectionBook>().AddSingleton<RegisterToken>().AddHttpClient();
        var app = builder.Build();
        _ = app.MapGet("/health/live", () => Results.Ok());
        _ = app.MapGet("/health/ready", () => Results.Ok());
        app.MapNav();
        app.MapOsloVo();
        app.MapSwitches();
        app.MapCorrections();
        return app;
    }
}
