using System.Globalization;
using System.Text.Json;

namespace Navo.Edge.Telemetry;

/// <summary>One file of JSON lines that both exporters write to.</summary>
internal sealed class TelemetryFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _stream;

    public TelemetryFile(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory)
        {
            _ = Directory.CreateDirectory(directory);
        }

        _stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }

    public static void WriteTags(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        json.WriteStartObject("tags"u8);
        foreach (var (key, value) in tags)
        {
            json.WriteString(key, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    public void Write(Action<Utf8JsonWriter> members)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (_gate)
        {
            _stream.Write(line.GetBuffer(), 0, (int)line.Length);
        }
    }

    public void Dispose() => _stream.Dispose();
}
