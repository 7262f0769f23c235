using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Navo.Portal.Hosting;

namespace Navo.Portal.Catalogue;

/// <summary>
/// The policy files as far as pages need them: what things are called, and which purposes a role may name. It decides nothing;
/// the gateway does. Read once, as every process reads policy at its start.
/// </summary>
internal sealed class PolicyCatalogue
{
    private readonly FrozenDictionary<string, NamedCategory> categories;
    private readonly FrozenDictionary<string, NamedPurpose> purposes;
    private readonly FrozenDictionary<string, NamedRole> roles;
    private readonly FrozenDictionary<string, string> agencies;
    private readonly FrozenDictionary<string, string> units;
    private readonly FrozenDictionary<string, string> laws;

    public PolicyCatalogue(IOptions<PortalOptions> options)
    {
        var files = new PolicyFiles(options.Value.PolicyDirectory);
        categories = files.Items("categories").Select(NamedCategory.Read).ToFrozenDictionary(one => one.Id);
        purposes = files.Items("purposes").Select(NamedPurpose.Read).ToFrozenDictionary(one => one.Id);
        roles = files.Items("roles").Select(NamedRole.Read).ToFrozenDictionary(one => one.Id);
        laws = Named(files, "laws", "text");
        agencies = Named(files, "agencies", "name");
        units = files.Items("agencies")
            .SelectMany(agency => PolicyFiles.List(agency, "units"))
            .Where(unit => unit.ValueKind == JsonValueKind.Object && PolicyFiles.Text(unit, "name") is not null)
            .ToFrozenDictionary(unit => PolicyFiles.Text(unit, "id")!, unit => PolicyFiles.Text(unit, "name")!);
        Agreements = [.. files.Items("agreements").Select(NamedAgreement.Read)];
    }

    public IReadOnlyList<NamedAgreement> Agreements { get; }

    public IEnumerable<NamedCategory> Categories => categories.Values.OrderBy(one => one.Id, StringComparer.Ordinal);

    public NamedCategory? Category(string id) => categories.GetValueOrDefault(id);

    public NamedPurpose? Purpose(string id) => purposes.GetValueOrDefault(id);

    public NamedRole? Role(string id) => roles.GetValueOrDefault(id);

    public string? Agency(string id) => agencies.GetValueOrDefault(id);

    public string? Unit(string id) => units.GetValueOrDefault(id);

    public string? Law(string id) => laws.GetValueOrDefault(id);

    /// <summary>The purposes that an agreement in force gives one of these roles at this agency: the choices of the purpose gate.</summary>
    public IReadOnlyList<NamedPurpose> PurposesFor(string agency, IReadOnlyCollection<string> callerRoles) =>
    [
        .. purposes.Values
            .Where(purpose => purpose.Roles.Any(callerRoles.Contains))
            .Where(purpose => Agreements.Any(agreement => agreement.Gives(agency, callerRoles, purpose.Id)))
            .OrderBy(purpose => purpose.Id, StringComparer.Ordinal),
    ];

    /// <summary>Who holds what this agency asks for under this purpose.</summary>
    public string? Holder(string category, string agency, IReadOnlyCollection<string> callerRoles, string purpose) =>
        Agreements.FirstOrDefault(agreement => agreement.Category == category && agreement.Gives(agency, callerRoles, purpose))?.Holder;

    private static FrozenDictionary<string, string> Named(PolicyFiles files, string file, string member) =>
        files.Items(file)
            .Where(item => PolicyFiles.Text(item, member) is not null)
            .ToFrozenDictionary(item => PolicyFiles.Text(item, "id")!, item => PolicyFiles.Text(item, member)!);
}
