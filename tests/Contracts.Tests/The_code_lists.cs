using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Navo.Contracts.Categories;
using Navo.Contracts.Codes;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Tests;

public sealed class The_code_lists
{
    /// <summary>Each category and its record.</summary>
    private static readonly Dictionary<string, Type> Records = new()
    {
        ["norskniva"] = typeof(Norskniva),
        ["lese-skrive"] = typeof(LeseSkrive),
        ["utdanning"] = typeof(Utdanning),
        ["arbeid"] = typeof(Arbeid),
        ["kompetanse"] = typeof(Kompetanse),
        ["digital"] = typeof(Digital),
        ["mal"] = typeof(Mal),
        ["vo-status"] = typeof(VoStatus),
        ["nav-plan"] = typeof(NavPlan),
        ["nav-vedtak"] = typeof(NavVedtak),
        ["kontakt-sprak"] = typeof(KontaktSprak),
        ["tilrettelegging"] = typeof(Tilrettelegging),
    };

    [Fact]
    public void Have_a_version_and_words_in_both_languages_for_every_code()
    {
        Assert.NotEmpty(CodeLists.All);
        foreach (var list in CodeLists.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(list.Version), list.Id);
            Assert.Equal(list.Codes.Length, list.Codes.Select(code => code.Value).Distinct(StringComparer.Ordinal).Count());
            Assert.All(list.Codes, code =>
            {
                Assert.Matches(@"\p{L}", list.Label(code.Value, "nb")!);
                Assert.Matches(@"\p{L}", list.Label(code.Value, "en")!);
            });
        }
    }

    [Fact]
    public void Hold_every_code_a_schema_allows_and_name_every_field()
    {
        foreach (var document in CategoryDocuments.All)
        {
            var schema = JsonNode.Parse(document.Octets.Span)!.AsObject();
            var leaves = 0;
            foreach (var (path, place) in Leaves(schema, ""))
            {
                leaves++;
                var field = document.Field(path);
                Assert.True(field is not null, $"{document.Category} {path} has no name");
                var codes = place["enum"]?.AsArray().Select(code => code!.GetValue<string>()).ToList();
                if (codes is null)
                {
                    continue;
                }

                Assert.True(field.Codes is not null, $"{document.Category} {path} has codes of no list");
                Assert.All(codes, code => Assert.NotNull(field.Label(code, "nb")));
            }

            Assert.InRange(leaves, 1, 40);
        }
    }

    [Fact]
    public void Are_the_codes_of_the_records_and_the_schemas_have_the_records_members()
    {
        Assert.Equal(CategoryDocuments.All.Select(document => document.Category.Value), Records.Keys.Order(StringComparer.Ordinal));
        foreach (var document in CategoryDocuments.All)
        {
            var ofSchema = Leaves(JsonNode.Parse(document.Octets.Span)!.AsObject(), "").ToDictionary(leaf => leaf.Path, leaf => leaf.Place);
            var ofRecord = Members(Records[document.Category.Value], "").ToDictionary(member => member.Path, member => member.Type);
            Assert.Equal(ofSchema.Keys.Order(StringComparer.Ordinal), ofRecord.Keys.Order(StringComparer.Ordinal));
            foreach (var (path, type) in ofRecord.Where(member => member.Value.IsEnum && member.Value != typeof(Evidence)))
            {
                var allowed = ofSchema[path]["enum"]!.AsArray().Select(code => code!.GetValue<string>()).ToList();
                Assert.Equal(CodeLists.Of(document.Field(path)!.Codes!).Codes.Select(code => code.Value), allowed);

                // Modules are the part of a course's levels that basic education has.
                Assert.True(path == "modulesDone[]" ? allowed.TrueForAll(Wire(type).Contains) : Wire(type).SequenceEqual(allowed), $"{document.Category} {path}");
            }
        }
    }

    [Fact]
    public void Are_the_codes_of_what_surrounds_an_observation() =>
        Assert.Equal(Wire(typeof(Evidence)), CodeLists.Of("evidence").Codes.Select(code => code.Value));

    [Fact]
    public void Tell_an_occupation_that_is_not_listed_by_its_group()
    {
        var occupations = CodeLists.Of("styrk");

        Assert.Equal("Butikkmedarbeider", occupations.Label("5223", "nb"));
        Assert.Equal(occupations.Label("52", "nb"), occupations.Label("5299", "nb"));
        Assert.All(Enumerable.Range(0, 10_000), number => Assert.NotNull(occupations.Label(number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture), "nb")));
        Assert.Null(occupations.Label("X123", "nb"));
    }

    [Fact]
    public void Say_nothing_of_a_code_that_is_on_no_list()
    {
        Assert.Null(CodeLists.Of("cefr-level").Label("D1", "nb"));
        Assert.Null(CodeLists.Of("cefr-level").Label(null, "nb"));
        Assert.Null(CodeLists.Find("no-such-list"));
    }

    [Fact]
    public void Lead_from_every_code_of_yesterday_to_one_of_today()
    {
        var today = CodeLists.Of("service-group");

        Assert.Equal(today.Codes.Select(code => code.Value), CodeLists.Of("service-group-old").Codes.Select(code => code.ReplacedBy));
        Assert.Equal(Wire(typeof(ServiceGroup)), today.Codes.Select(code => code.Value));
    }

    private static IEnumerable<(string Path, JsonObject Place)> Leaves(JsonObject schema, string path) =>
        schema["items"] is JsonObject items
            ? Leaves(items, path + "[]")
            : schema["properties"] is JsonObject members
                ? members.SelectMany(member => Leaves(member.Value!.AsObject(), path.Length == 0 ? member.Key : $"{path}.{member.Key}"))
                : [(path, schema)];

    private static IEnumerable<(string Path, Type Type)> Members(Type record, string prefix)
    {
        foreach (var property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract"))
        {
            var path = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            {
                (path, type) = (path + "[]", type.GetGenericArguments()[0]);
            }

            var inside = type.Namespace == typeof(Norskniva).Namespace && type.IsClass ? Members(type, path + ".") : [(path, type)];
            foreach (var member in inside)
            {
                yield return member;
            }
        }
    }

    private static string[] Wire(Type codes) =>
        [.. Enum.GetNames(codes).Select(name => codes.GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? name)];
}
