using Microsoft.Extensions.Options;
using Navo.Edge.Startup;

namespace Navo.ConsentService.Notifying;

/// <summary>What tells participants that there is something new.</summary>
internal static class NoticeRegistration
{
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddOptions<NoticeOptions>().BindConfiguration("Notices");
        services.AddStartupCheck<NoticeCheck>();
        services.AddSingleton<NoticeTexts>();
        services.AddSingleton<FileSink>();
        services.AddSingleton<SmtpSink>();
        services.AddSingleton<INoticeSink>(provider => provider.GetRequiredService<IOptions<NoticeOptions>>().Value.Sink == NoticeOptions.Smtp
            ? provider.GetRequiredService<SmtpSink>()
            : provider.GetRequiredService<FileSink>());
        services.AddSingleton<NoticeWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeWorker>());
        services.AddHealthChecks().AddCheck<NoticeHealth>("notices");
        return services;
    }
}
