using System.Collections.Immutable;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests.Conformance;

/// <summary>One adapter with its case system, running, and the few things that differ from agency to agency. To join: one more of these.</summary>
public abstract class AdapterUnderTest : IAsyncLifetime
{
    /// <summary>The agency's id.</summary>
    public abstract string Agency { get; }

    /// <summary>The switch of the call that a fetch of <see cref="Category"/> makes.</summary>
    public abstract string Endpoint { get; }

    /// <summary>The switch of the register that the standing facts come from.</summary>
    public abstract string Register { get; }

    /// <summary>A category with data about <see cref="Person"/>.</summary>
    public abstract string Category { get; }

    /// <summary>The case system's own word for what <see cref="Category"/> is about, in its list of corrections.</summary>
    public abstract string Corrected { get; }

    /// <summary>What the case system tells of <see cref="Person"/> and the agreements keep: words of values, and names that must be reported as withheld.</summary>
    public abstract ImmutableArray<string> NeverTold { get; }

    internal AdapterWorld World { get; private set; } = null!;

    internal SeedParticipant Person => SeedFolder.One;

    internal ICaseSystem System => (ICaseSystem)World.Services.GetService(typeof(ICaseSystem))!;

    /// <summary>Every field of a category's schema.</summary>
    public static string[] FieldsOf(string category) => [.. CategoryDocuments.Find(CategoryId.Parse(category))!.Fields.Select(field => field.Path)];

    internal string UnitOf(SeedParticipant person) => (Agency == "nav" ? person.Nav : person.OsloVo)!.Unit;

    /// <summary>An employee who follows the person, by the seed.</summary>
    internal SeedEmployee Follower => SeedFolder.Seed.Staff.First(employee => employee.Agency == Agency && employee.Units.Contains(UnitOf(Person))
        && (employee.Groups.IsEmpty || employee.Groups.Contains(Person.OsloVo!.Group!)));

    /// <summary>Someone of the agency whom that employee does not follow.</summary>
    internal SeedParticipant NotFollowed => SeedFolder.Seed.Participants.First(person => UnitOf(person) != UnitOf(Person));

    public async Task InitializeAsync() => World = await AdapterWorld.StartAsync(Agency, settings: Settings());

    /// <summary>The same process again, over the same state.</summary>
    internal async Task RestartAsync()
    {
        await World.StopAdapterAsync();
        await World.StartAdapterAsync(settings: Settings());
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    /// <summary>A circuit that one test's trouble does not open for the next.</summary>
    private static Dictionary<string, string?> Settings() => new() { ["Adapter:BreakerMinimumCalls"] = "1000" };

    /// <summary>Everything as the seed has it, so that one test's trouble is not the next one's.</summary>
    internal async Task ResetAsync()
    {
        World.Gateway.IsAway = false;
        _ = await World.SwitchAsync("/_reset", new { });
        _ = await World.SyncAsync();
    }
}
