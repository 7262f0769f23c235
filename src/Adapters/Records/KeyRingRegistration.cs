using Microsoft.AspNetCore.DataProtection;

namespace Navo.Adapters.Records;

/// <summary>The adapter's own keys.</summary>
internal static class KeyRingRegistration
{
    /// <summary>The keys that seal the own people: beside the records they seal, in a folder of this user's only; never pruned.</summary>
    public static void AddAdapterKeyRing(this IServiceCollection services, string? state, string? agency)
    {
        if (state is not { Length: > 0 })
        {
            // The start is refused by AdapterCheck, with every other fault.
            services.AddDataProtection();
            return;
        }

        var folder = Path.Combine(state, "keys");
        PrivateFolder.Create(state);
        PrivateFolder.Create(folder);
        services.AddDataProtection().SetApplicationName("navo-adapter-" + agency).PersistKeysToFileSystem(new DirectoryInfo(folder));
    }
}
