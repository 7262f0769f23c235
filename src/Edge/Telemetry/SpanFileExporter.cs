using System.Diagnostics;
using OpenTelemetry;

namespace Navo.Edge.Telemetry;

/// <summary>Writes each span as a JSON line, for development.</summary>
internal sealed class SpanFileExporter(TelemetryFile file) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            file.Write(json =>
            {
                json.WriteString("kind"u8, "span"u8);
                json.WriteString("name"u8, span.DisplayName);
                json.WriteString("source"u8, span.Source.Name);
                json.WriteString("trace"u8, span.TraceId.ToHexString());
                json.WriteString("span"u8, span.SpanId.ToHexString());
                json.WriteString("parent"u8, span.ParentSpanId.ToHexString());
                json.WriteString("start"u8, span.StartTimeUtc);
                json.WriteNumber("ms"u8, span.Duration.TotalMilliseconds);
                json.WriteString("status"u8, span.Status.ToString());
                TelemetryFile.WriteTags(json, span.TagObjects);
                json.WriteStartArray("events"u8);
                foreach (var e in span.Events)
                {
                    json.WriteStartObject();
                    json.WriteString("name"u8, e.Name);
                    TelemetryFile.WriteTags(json, e.Tags);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }

        return ExportResult.Success;
    }
}
