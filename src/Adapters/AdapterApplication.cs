using Navo.Adapters.Grants;
using Navo.Adapters.OwnData;
using Navo.Adapters.OwnParticipants;
using Navo.Adapters.Recalls;
using Navo.Adapters.Rights;
using Navo.Adapters.StandingFacts;
using Navo.Edge;

namespace Navo.Adapters;

/// <summary>Puts the process together; apart from Program so that tests can host it.</summary>
internal static class AdapterApplication
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        _ = builder.Services.AddNavoEdge(builder.Configuration, "adapter-" + builder.Configuration["Adapter:Agency"]);
        _ = builder.Services.AddAdapter(builder.Configuration);
        var app = builder.Build();
        _ = app.UseNavoEdge();
        app.MapFetch();
        app.MapOwnParticipants();
        app.MapOwnData();
        app.MapReports();
        app.MapRecalls();
        app.MapRights();
        app.MapFeedSwitch();
        return app;
    }
}
