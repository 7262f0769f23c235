using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Navo.ConsentService.Accesses;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Me;
using Navo.ConsentService.Notifying;
using Navo.ConsentService.OwnData;
using Navo.ConsentService.Recalling;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Rights;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Edge.Callers;
using Navo.Edge.Startup;

namespace Navo.ConsentService;

/// <summary>The participant's own service.</summary>
internal static class ConsentRegistration
{
    public static IServiceCollection AddConsentService(this IServiceCollection services)
    {
        services.AddSingleton(new TextLibrary());
        services.AddSingleton<Offers.Offers>();
        services.AddSingleton<Person>();
        services.AddSingleton<YesJudge>();
        services.AddSingleton<YesWriter>();
        services.AddSingleton<NoWriter>();
        services.AddSingleton<BlockReader>();
        services.AddSingleton<Answering>();
        services.AddSingleton<ReceiptSigner>();
        services.AddSingleton<Parties>();
        services.AddSingleton<ReceiptProcess>();
        services.AddSingleton<ReceiptRecord>();
        services.AddSingleton<ReceiptMaker>();
        services.AddSingleton<ReceiptLines>();
        services.AddSingleton<AccessWords>();
        services.AddOwnData();
        services.AddSingleton<HeldAtAgencies>();
        services.AddSingleton<Downloads>();
        services.AddNotices();
        services.AddSingleton<Erasing>();
        services.AddSingleton<DeletionReceipts>();
        services.AddStartupCheck<TextCheck>();
        services.AddStartupCheck<ReceiptSigner.Check>();
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.Converters.Add(new InstantConverter());
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ConsentJson.Default);
        });
        return services;
    }

    public static void MapConsentService(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/v1/me").RequireCaller<Caller.Participant>();
        me.MapCategories();
        me.MapTexts();
        me.MapConsents();
        me.MapPauses();
        me.MapCodes();
        me.MapBlocks();
        me.MapRequests();
        me.MapReceipts();
        me.MapAccesses();
        me.MapOwnData();
        me.MapSkills();
        me.MapUnits();
        me.MapOwnLog();
        me.MapDownload();
        me.MapNotices();
        me.MapRecalls();
        me.MapErasure();
        routes.MapReceiptKey();
        routes.MapRightsSchemas();
    }
}
