using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Navo.Portal.Hosting;

internal static class PagesRegistration
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Me", SignInOption.Participant);
            pages.Conventions.AuthorizeFolder("/Work", SignInOption.Employee);
            pages.Conventions.AuthorizeFolder("/Oversight", SignInOption.Employee);
        }).AddMvcOptions(mvc => mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
        // æ, ø and å as themselves: the page is UTF-8 and must stay small.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.AddResponseCompression(compression =>
        {
            // Only files, never pages: compressing what mixes secrets and input tells the secrets (BREACH).
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(
            brotli => brotli.Level = System.IO.Compression.CompressionLevel.Optimal);
    }

    /// <summary>Faults and bare status codes become pages in the reader's language, without traces.</summary>
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/feil",
            StatusCodeSelector = FailureStatus.Of,
            AllowStatusCode404Response = true,
        });
        app.UseStatusCodePagesWithReExecute("/feil/{0}");
    }

    public static void UseStaticPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = static context => context.Context.Response.Headers.CacheControl = "public, max-age=3600",
        });
    }
}
