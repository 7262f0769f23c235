using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Tests.World;

/// <summary>The seed's staff and people, with the parts they play found by what they are and not by what they are called.</summary>
internal sealed class Seed
{
    private readonly JsonArray _staff = Repository.Read("infra/seed/staff.json")["staff"]!.AsArray();
    private readonly JsonArray _people = Repository.Read("infra/seed/participants.json")["participants"]!.AsArray();
    private readonly JsonArray _units = Repository.Read("infra/seed/units.json")["units"]!.AsArray();

    public ImmutableArray<AgencyId> Agencies { get; } = [AgencyId.Parse("nav"), AgencyId.Parse("oslo-vo")];

    public IEnumerable<string> Groups => _staff.SelectMany(one => Texts(one!, "units").Select(unit => "unit:" + unit)
        .Concat(Text(one!, "side") is { } side ? ["side:" + side] : [])).Distinct();

    public IEnumerable<Employee> Staff => _staff.Select(one => EmployeeOf(one!));

    public JsonArray Units => _units;

    public IEnumerable<Person> People => _people.Select(one => new Person(
        Text(one!, "user")!,
        Text(one!, "fodselsnummer")!,
        Text(one!["nav"]!, "unit")!,
        Text(one!["osloVo"]!, "unit")!,
        Text(one!["osloVo"]!, "group")!,
        Text(one!, "protection")!));

    public static string IssuerOf(AgencyId agency) => agency.Value == "nav" ? "entra-nav" : "entra-oslo";

    public AgencyId AgencyOf(string issuer) => issuer == "entra-nav" ? Agencies[0] : Agencies[1];

    public Employee Of(string user) => Staff.First(one => one.User == user);

    public Person Named(string user) => People.First(one => one.User == user);

    private static Employee EmployeeOf(JsonNode one) => new(
        Text(one, "user")!,
        AgencyId.Parse(Text(one, "agency")!),
        Text(one, "oid")!,
        Text(one, "role")!,
        Text(one, "side"),
        [.. Texts(one, "units")],
        [.. Texts(one, "groups")]);

    private static string? Text(JsonNode node, string member) => node[member]?.GetValue<string>();

    private static IEnumerable<string> Texts(JsonNode node, string member) =>
        node[member]?.AsArray().Select(value => value!.GetValue<string>()) ?? [];

    /// <summary>Someone of the staff.</summary>
    internal sealed record Employee(string User, AgencyId Agency, string Id, string Role, string? Side, ImmutableArray<string> Units, ImmutableArray<string> Groups);

    /// <summary>A participant.</summary>
    internal sealed record Person(string User, string Number, string NavUnit, string VoUnit, string VoGroup, string Protection);
}
