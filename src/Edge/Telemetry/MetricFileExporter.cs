using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Navo.Edge.Telemetry;

/// <summary>Writes each metric point as a JSON line, for development.</summary>
internal sealed class MetricFileExporter(TelemetryFile file) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var tags = new List<KeyValuePair<string, object?>>();
                foreach (var tag in point.Tags)
                {
                    tags.Add(tag);
                }

                var value = metric.MetricType switch
                {
                    MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
                    MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
                    MetricType.LongGauge => point.GetGaugeLastValueLong(),
                    MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
                    _ => point.GetHistogramSum(),
                };
                var at = point.EndTime;
                file.Write(json =>
                {
                    json.WriteString("kind"u8, "metric"u8);
                    json.WriteString("meter"u8, metric.MeterName);
                    json.WriteString("name"u8, metric.Name);
                    json.WriteString("at"u8, at);
                    json.WriteNumber("value"u8, value);
                    TelemetryFile.WriteTags(json, tags);
                });
            }
        }

        return ExportResult.Success;
    }
}
