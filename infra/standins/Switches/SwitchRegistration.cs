namespace Navo.StandIns.Switches;

/// <summary>Names an endpoint, so that the switchboard can reach it.</summary>
internal static class SwitchRegistration
{
    public static RouteHandlerBuilder Switched(this RouteHandlerBuilder builder, string endpoint) =>
        builder.AddEndpointFilterFactory((_, next) =>
        {
            return context =>
            {
                var services = context.HttpContext.RequestServices;
                var filter = new SwitchFilter(endpoint, services.GetRequiredService<Switchboard>(), services.GetRequiredService<TimeProvider>());
                return filter.InvokeAsync(context, next);
            };
        }).WithName(endpoint);
}
