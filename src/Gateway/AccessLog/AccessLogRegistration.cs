namespace Navo.Gateway.AccessLog;

/// <summary>The slice's own services.</summary>
internal static class AccessLogRegistration
{
    public static IServiceCollection AddAccessLog(this IServiceCollection services)
    {
        services.AddSingleton<Officers>();
        services.AddSingleton<EntryViews>();
        services.AddSingleton<EntryReading>();
        services.AddSingleton<LogSearch>();
        services.AddSingleton<Consents.ConsentLookups>();
        services.AddSingleton<Export.LogExport>();
        return services;
    }
}
