using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Navo.Policy.Files;

/// <summary>One policy file: its canonical bytes, its rows when it has the shape of its schema, and the lines of its places.</summary>
internal sealed record PolicyFile<TRows>(string Name, TRows? Rows, byte[] Canonical, JsonPlaces? Places)
    where TRows : class
{
    public PolicyFault Fault(PolicyFaultKind kind, string path, string text) => new(kind, Name, Places?.LineOf(path) ?? 0, path, text);
}

/// <summary>Reads one policy file and judges it by its schema.</summary>
internal static class PolicyFiles
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    public static PolicyFile<TRows> Read<TRows>(
        string directory, string name, string schema, JsonTypeInfo<TRows> rows, List<PolicyFault> faults)
        where TRows : class
    {
        var text = ReadBytes(directory, name, faults);
        var judge = ReadSchema(directory, schema, faults);
        if (text is null || judge is null)
        {
            return new PolicyFile<TRows>(name, null, [], null);
        }

        try
        {
            using var document = JsonDocument.Parse(text, s_strict);
            var places = new JsonPlaces(text);
            var found = Judge(judge, text, name, places);
            faults.AddRange(found);
            return new PolicyFile<TRows>(
                name, found.Count == 0 ? JsonSerializer.Deserialize(text, rows) : null, CanonicalJson.Of(document.RootElement), places);
        }
        catch (JsonException exception)
        {
            faults.Add(new PolicyFault(PolicyFaultKind.NotJson, name, (int)(exception.LineNumber ?? 0) + 1, "#", "is not JSON, has a member twice, or a value that is none."));
            return new PolicyFile<TRows>(name, null, [], null);
        }
    }

    public static byte[]? ReadBytes(string directory, string name, List<PolicyFault> faults)
    {
        var path = Path.Combine(directory, name);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new PolicyFault(PolicyFaultKind.FileMissing, name, 0, "#", "is missing or cannot be read."));
            return null;
        }
    }

    public static JsonSchema? ReadSchema(string directory, string name, List<PolicyFault> faults)
    {
        if (ReadBytes(directory, name, faults) is not { } text)
        {
            return null;
        }

        try
        {
            return JsonSchema.FromJsonAsync(System.Text.Encoding.UTF8.GetString(text)).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Newtonsoft.Json.JsonException)
        {
            faults.Add(new PolicyFault(PolicyFaultKind.NotASchema, name, 0, "#", "is not a JSON schema."));
            return null;
        }
    }

    private static List<PolicyFault> Judge(JsonSchema schema, byte[] text, string name, JsonPlaces places)
    {
        var faults = new List<PolicyFault>();
        Add(schema.Validate(System.Text.Encoding.UTF8.GetString(text)));
        return faults;

        void Add(IEnumerable<ValidationError> errors)
        {
            foreach (var error in errors)
            {
                if (error is ChildSchemaValidationError child)
                {
                    Add(child.Errors.SelectMany(pair => pair.Value));
                }
                else
                {
                    var path = error.Path ?? "#";
                    faults.Add(new PolicyFault(
                        PolicyFaultKind.SchemaBroken, name, error.HasLineInfo ? error.LineNumber : places.LineOf(path), path, $"breaks the schema ({error.Kind})."));
                }
            }
        }
    }
}
