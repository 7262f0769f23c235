using Navo.Contracts.Identifiers;
using Navo.Policy.Checks;
using Navo.Policy.Files;

namespace Navo.Policy;

/// <summary>Reads a policy folder, judges every file by its schema and all of them together, and hashes what is in use.</summary>
public static class PolicyLoader
{
    private const string Configuration = "configuration";

    private static readonly string[] s_environments = ["development", "test", "production"];

    /// <summary>Reads the folder. Never stops at the first fault.</summary>
    /// <param name="options">Where, for which environment.</param>
    /// <param name="hostIsProduction">The process runs as Production, whatever the options say.</param>
    public static PolicyLoad Load(PolicyOptions options, bool hostIsProduction = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = Judge(options, hostIsProduction, out var isReadable);
        if (!isReadable)
        {
            return new PolicyLoad.Refused(faults);
        }

        // A process that runs as Production hears of every row Production may not have, also when its options name another environment.
        var folder = PolicyFolder.Read(options, faults);
        faults.AddRange(CrossChecks.Of(folder, hostIsProduction ? "production" : options.Environment));
        if (faults.Count > 0)
        {
            return new PolicyLoad.Refused(faults);
        }

        (string Name, byte[] Canonical)[] files = [.. folder.Canonical()];
        var hash = PolicyHash.Of(files);
        return new PolicyLoad.Loaded(
            SnapshotOf.Folder(folder, options.Environment, hash),
            new CategorySchemas(folder.CategorySchemas.ToDictionary(
                pair => CategoryId.Parse(pair.Key), pair => (pair.Value.Schema, pair.Value.Version, (ReadOnlyMemory<byte>)pair.Value.Text))),
            PolicyText.Of(files, hash));
    }

    private static List<PolicyFault> Judge(PolicyOptions options, bool hostIsProduction, out bool isReadable)
    {
        var faults = new List<PolicyFault>();
        isReadable = Directory.Exists(options.Directory);
        if (!isReadable)
        {
            faults.Add(new PolicyFault(PolicyFaultKind.FolderMissing, Configuration, 0, "Policy:Directory", "must name a folder that exists."));
        }

        if (!s_environments.Contains(options.Environment, StringComparer.Ordinal))
        {
            faults.Add(new PolicyFault(PolicyFaultKind.EnvironmentUnknown, Configuration, 0, "Policy:Environment", "must be development, test or production."));
        }
        else if (hostIsProduction && options.Environment != "production")
        {
            faults.Add(new PolicyFault(PolicyFaultKind.EnvironmentNotProduction, Configuration, 0, "Policy:Environment", "must be production when the process runs as Production."));
        }

        return faults;
    }
}
