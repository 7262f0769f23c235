using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Minimising;
using Navo.Policy;

namespace Navo.Gateway.Minimising;

/// <summary>6. Minimise: the agreed fields of each observation, the requestor's own pseudonym, and nothing else of what the holder sent.</summary>
internal sealed class AnswerMinimiser(CategorySchemas schemas)
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        // Norwegian letters as they are: the answer is application/json with nosniff and never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads the adapter's answer and makes the caller's; null when it is not of the adapter contract or of the category's schema.</summary>
    public SharedAnswer? TryMinimise(ReadOnlyMemory<byte> answer, Agreement agreement, Pseudonym pseudonym)
    {
        try
        {
            using var document = JsonDocument.Parse(answer, ReaderOptions);
            var root = document.RootElement;
            return HolderAnswer.Observations(root, agreement.Category) is { } observations
                ? TryWrite(root, observations, agreement, pseudonym)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not logged with its message: a parser may quote what it read.
            return null;
        }
    }

    private SharedAnswer? TryWrite(JsonElement root, JsonElement[] observations, Agreement agreement, Pseudonym pseudonym)
    {
        var released = new SortedSet<string>(StringComparer.Ordinal);
        var withheld = new SortedSet<string>([.. agreement.Withheld, .. HolderAnswer.Withheld(root)], StringComparer.Ordinal);
        var body = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(body, WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("status"u8, observations.Length > 0 ? "data"u8 : "no-data"u8);
        writer.WriteString("category"u8, agreement.Category.Value);
        writer.WriteString("pseudonym"u8, pseudonym.Value);
        writer.WriteStartArray("observations"u8);
        foreach (var observation in observations)
        {
            writer.WriteStartObject();
            if (!HolderAnswer.TryWriteSurroundings(writer, observation, agreement.Holder) || TryMinimise(observation, agreement) is not { } minimised)
            {
                return null;
            }

            writer.WritePropertyName("data"u8);
            minimised.Data.WriteTo(writer);
            writer.WriteEndObject();
            released.UnionWith(minimised.Released);
            withheld.UnionWith(minimised.Withheld);
        }

        writer.WriteEndArray();
        if (HolderAnswer.Date(root, "staleAfter") is { } staleAfter)
        {
            writer.WriteString("staleAfter"u8, staleAfter);
        }

        writer.WriteEndObject();
        writer.Flush();
        return new SharedAnswer { Body = body.WrittenMemory, HasData = observations.Length > 0, Released = [.. released], Withheld = [.. withheld] };
    }

    private Minimised? TryMinimise(JsonElement observation, Agreement agreement) =>
        observation.TryGetProperty("data"u8, out var data)
        && Minimiser.TryMinimise(data, agreement.FieldTree, out var minimised)
        && schemas.IsValid(agreement.Category, minimised.Data) ? minimised : null;
}
