using Navo.Policy.Files;
using NJsonSchema;

namespace Navo.Policy.Checks;

/// <summary>Fields exist in the category's schema; nothing is both released and withheld; a row in force has a schema (promise 6).</summary>
internal static class FieldsOfSchema
{
    public static IEnumerable<PolicyFault> Of(PolicyFolder folder)
    {
        foreach (var (row, path) in folder.Agreements.Rows())
        {
            if (folder.CategorySchemas.TryGetValue(row.Category, out var schema))
            {
                foreach (var field in row.Fields.Where(field => !Exists(schema.Schema, field)))
                {
                    yield return folder.Agreements.Fault(PolicyFaultKind.FieldNotInSchema, $"{path}.fields", $"'{field}' is not in {schema.Name}.");
                }
            }
            else if (row.State == "inForce")
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.CategoryWithoutSchema, $"{path}.category", $"'{row.Category}' has no schema, so the row cannot be in force.");
            }

            foreach (var field in row.Fields.Where(field => row.Withheld.Any(withheld => Overlaps(field, withheld))))
            {
                yield return folder.Agreements.Fault(PolicyFaultKind.ReleasedAndWithheld, $"{path}.withheld", $"'{field}' is released and withheld at once.");
            }
        }
    }

    private static bool Exists(JsonSchema schema, string field)
    {
        JsonSchema? place = schema;
        foreach (var step in field.Split('.'))
        {
            var name = step.EndsWith("[]", StringComparison.Ordinal) ? step[..^2] : step;
            place = place?.Properties.TryGetValue(name, out var property) == true ? property.ActualSchema : null;
            if (name.Length < step.Length)
            {
                place = place?.Item?.ActualSchema;
            }
        }

        return place is not null && place.Properties.Count == 0 && place.Item is null;
    }

    private static bool Overlaps(string field, string withheld)
    {
        var (x, y) = (field.Replace("[]", "", StringComparison.Ordinal), withheld.Replace("[]", "", StringComparison.Ordinal));
        return x == y || x.StartsWith(y + ".", StringComparison.Ordinal) || y.StartsWith(x + ".", StringComparison.Ordinal);
    }
}
