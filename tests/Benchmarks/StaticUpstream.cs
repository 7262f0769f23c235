using System.Text;
using Navo.Gateway.Tests.World;

namespace Navo.Benchmarks;

/// <summary>The upstream both stand in front of: one constant answer in the form of the adapter contract, whatever is asked.</summary>
internal static class StaticUpstream
{
    public static async Task<int> RunAsync(string address)
    {
        var body = Encoding.UTF8.GetBytes(Answers.Norskniva("oslo-vo").ToJsonString());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }
}
