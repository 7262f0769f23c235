namespace Navo.Policy.Tests;

public sealed class A_renamed_role_or_unit
{
    [Fact]
    public void Is_a_matter_of_data_only()
    {
        using var copy = new PolicyCopy();
        var snapshot = copy.Snapshot();
        var role = snapshot.Agreements[0].Roles[0].Id;
        var unit = snapshot.Agencies[0].Units[0].Id.Value;
        foreach (var file in new[] { "agencies.json", "agreements.json", "purposes.json", "roles.json" })
        {
            var path = Path.Combine(copy.Folder, file);
            File.WriteAllText(path, File.ReadAllText(path)
                .Replace($"\"{role}\"", "\"RENAMED_ROLE\"", StringComparison.Ordinal)
                .Replace($"\"{unit}\"", "\"renamed-unit\"", StringComparison.Ordinal));
        }

        var renamed = copy.Snapshot();

        Assert.Equal("RENAMED_ROLE", renamed.Agreements[0].Roles[0].Id);
        Assert.Contains(renamed.Agreements[0].RequestorUnits, id => id.Value == "renamed-unit");
        Assert.NotEqual(snapshot.Hash, renamed.Hash);
    }
}
