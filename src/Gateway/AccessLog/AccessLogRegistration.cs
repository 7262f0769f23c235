using Navo.Edge.Startup;
using Navo.Gateway.AccessLog.Evidence;
using Navo.Gateway.AccessLog.Export;
using Navo.Gateway.AccessLog.Streaming;

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
        services.AddSingleton<LogExport>();
        services.AddSingleton<ExportSigner>();
        services.AddSingleton<ExportPackage>();
        services.AddSingleton<EvidencePack>();
        services.AddSingleton<StreamRegister>();
        services.AddSingleton<StreamStatus>();
        services.AddHostedService<StreamInstruments>();
        services.AddHostedService<AuditStreamer>();
        services.AddStartupCheck<ExportSigner.Check>();
        services.AddStartupCheck<StreamCheck>();
        services.AddHealthChecks().AddCheck<StreamHealth>("audit-stream");
        return services;
    }
}
