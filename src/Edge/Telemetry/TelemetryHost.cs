using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Navo.Edge.Telemetry;

/// <summary>Builds the providers of spans and metrics at start and flushes them at stop; without an address or a file it builds none.</summary>
internal sealed class TelemetryHost(IOptions<TelemetryOptions> options, string service) : IHostedService, IDisposable
{
    private TelemetryFile? _file;
    private TracerProvider? _tracer;
    private MeterProvider? _meter;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        DistributedContextPropagator.Current = new NoPropagation();
        Sdk.SetDefaultTextMapPropagator(new OpenTelemetry.Context.Propagation.CompositeTextMapPropagator([]));
        var telemetry = options.Value;
        if (telemetry.OtlpEndpoint is not { Length: > 0 } && telemetry.File is not { Length: > 0 })
        {
            return Task.CompletedTask;
        }

        _file = telemetry.File is { Length: > 0 } path ? new TelemetryFile(path) : null;
        _tracer = Spans(telemetry);
        _meter = Metrics(telemetry);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _ = _tracer?.ForceFlush(2000);
        _ = _meter?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _tracer?.Dispose();
        _meter?.Dispose();
        _file?.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The provider disposes what it is given.")]
    private TracerProvider Spans(TelemetryOptions telemetry)
    {
        var builder = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("navo-" + service, autoGenerateServiceInstanceId: false))
            .AddSource(Instruments.Name, "Microsoft.AspNetCore", "System.Net.Http", "Yarp.ReverseProxy")
            .SetSampler(new AlwaysOnSampler())
            .AddProcessor(new ScrubbingProcessor());
        if (_file is not null)
        {
            builder = builder.AddProcessor(new SimpleActivityExportProcessor(new SpanFileExporter(_file)));
        }

        return (telemetry.OtlpEndpoint is { Length: > 0 } ? builder.AddOtlpExporter(To(telemetry)) : builder).Build();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The provider disposes what it is given.")]
    private MeterProvider Metrics(TelemetryOptions telemetry)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("navo-" + service, autoGenerateServiceInstanceId: false))
            .AddMeter(Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http");
        if (_file is not null)
        {
            builder = builder.AddReader(new PeriodicExportingMetricReader(new MetricFileExporter(_file), exportIntervalMilliseconds: 5000));
        }

        return (telemetry.OtlpEndpoint is { Length: > 0 } ? builder.AddOtlpExporter(To(telemetry)) : builder).Build();
    }

    private static Action<OtlpExporterOptions> To(TelemetryOptions telemetry) => exporter => exporter.Endpoint = new Uri(telemetry.OtlpEndpoint!, UriKind.Absolute);
}
