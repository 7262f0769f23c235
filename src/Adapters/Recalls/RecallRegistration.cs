namespace Navo.Adapters.Recalls;

/// <summary>What the agency does with what it was asked to delete.</summary>
internal static class RecallRegistration
{
    public static IServiceCollection AddRecalls(this IServiceCollection services)
    {
        services.AddSingleton<RecallVerifier>();
        services.AddSingleton<RecallBook>();
        services.AddSingleton<RecallAnswerFeed>();
        services.AddHostedService<RecallAnswerWorker>();
        return services;
    }
}
