using System.Collections.Immutable;
using System.Text.Json;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd.Matrix;

/// <summary>One row of the sharing agreements, as the policy has it.</summary>
public sealed record MatrixRow
{
    public required string Id { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required bool IsInForce { get; init; }

    public required ImmutableArray<string> Purposes { get; init; }

    public required ImmutableArray<string> Roles { get; init; }

    public required ImmutableArray<string> Fields { get; init; }

    public required ImmutableArray<string> Withheld { get; init; }

    public static ImmutableArray<MatrixRow> All { get; } = Read();

    /// <summary>The direction a yes is given for.</summary>
    public (string Category, string Holder, string Requestor) Direction => (Category, Holder, Requestor);

    private static ImmutableArray<MatrixRow> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RunningSystem.RepositoryRoot, "policy", "agreements.json")));
        return [.. file.RootElement.GetProperty("agreements").EnumerateArray().Select(row => new MatrixRow
        {
            Id = row.GetProperty("id").GetString()!,
            Category = row.GetProperty("category").GetString()!,
            Holder = row.GetProperty("holder").GetString()!,
            Requestor = row.GetProperty("requestor").GetString()!,
            IsInForce = row.GetProperty("state").GetString() == "inForce",
            Purposes = Texts(row, "purposes"),
            Roles = Texts(row, "roles"),
            Fields = Texts(row, "fields"),
            Withheld = Texts(row, "withheld"),
        })];
    }

    private static ImmutableArray<string> Texts(JsonElement row, string member) => [.. row.GetProperty(member).EnumerateArray().Select(item => item.GetString()!)];
}
