using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Navo.Decisions.Minimising;

namespace Navo.Decisions.Tests.Minimising;

public sealed class A_minimised_observation
{
    private static readonly FieldTree s_agreed = FieldTree.Parse(["skills[].skill", "skills[].level", "targetLevel", "done[]", "plan.next"]);

    [Fact]
    public void Holds_the_agreed_paths_and_nothing_else()
    {
        var minimised = Minimise("""
            {"skills":[{"skill":"LESING","level":"A2","comment":"x"},{"skill":"LYTTING","rawScore":7}],
             "targetLevel":"B1","done":["M1","M2"],"plan":{"next":true,"note":"y"},"name":"z"}
            """)!;

        Assert.Equal(
            """{"skills":[{"skill":"LESING","level":"A2"},{"skill":"LYTTING"}],"targetLevel":"B1","done":["M1","M2"],"plan":{"next":true}}""",
            minimised.Data.ToJsonString());
        Assert.Equal("done[] plan.next skills[].level skills[].skill targetLevel", string.Join(' ', minimised.Released));
        Assert.Equal("name plan.note skills[].comment skills[].rawScore", string.Join(' ', minimised.Withheld));
    }

    [Theory]
    [InlineData("""{"targetLevel":{"secret":1}}""", "targetLevel")]
    [InlineData("""{"targetLevel":["B1"]}""", "targetLevel")]
    [InlineData("""{"targetLevel":null}""", "targetLevel")]
    [InlineData("""{"targetLevel":1e999}""", "targetLevel")]
    [InlineData("""{"targetLevel":"\ud800"}""", "targetLevel")]
    [InlineData("""{"skills":{"skill":"x"}}""", "skills")]
    [InlineData("""{"skills":["x"]}""", "skills[]")]
    [InlineData("""{"done":[{"x":1}]}""", "done[]")]
    [InlineData("""{"plan":"x"}""", "plan")]
    public void Does_not_hold_an_agreed_path_of_a_shape_that_was_not_agreed(string data, string withheld)
    {
        var minimised = Minimise(data)!;

        Assert.Equal(withheld, Assert.Single(minimised.Withheld));
        Assert.Empty(minimised.Released);
        Assert.DoesNotContain("x", minimised.Data.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"1234":1,"kari nordmann":2,"\ud800":3,"æøå":4,"":5}""")]
    [InlineData("""{"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx":1}""")]
    public void Names_no_member_whose_name_could_be_a_person(string data) =>
        Assert.Equal("(other)", Assert.Single(Minimise(data)!.Withheld));

    [Fact]
    public void Holds_the_first_of_a_member_that_comes_twice_and_names_only_what_it_holds()
    {
        var minimised = Minimise("""{"plan":{},"plan":{"next":true},"targetLevel":"A1","targetLevel":"B1"}""")!;

        Assert.Equal("""{"plan":{},"targetLevel":"A1"}""", minimised.Data.ToJsonString());
        Assert.Equal("targetLevel", Assert.Single(minimised.Released));
        Assert.Equal("plan targetLevel", string.Join(' ', minimised.Withheld));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    public void Is_none_when_the_data_is_no_object(string data) => Assert.Null(Minimise(data));

    [Fact]
    public void Is_none_when_the_data_is_too_large() =>
        Assert.Null(Minimise($$"""{"done":[{{string.Join(',', Enumerable.Repeat("1", Minimiser.MostValues))}}]}"""));

    [Fact]
    public void Is_whole_when_the_data_is_as_large_as_may_be()
    {
        Assert.NotNull(Minimise($$"""{"done":[{{string.Join(',', Enumerable.Repeat("1", Minimiser.MostValues - 1))}}]}"""));
        var members = string.Join(',', Enumerable.Range(0, Minimiser.MostValues - 1).Select(i => $"\"x{i}\":1"));
        Assert.Equal("""{"targetLevel":"A1"}""", Minimise("{" + members + ",\"targetLevel\":\"A1\"}")!.Data.ToJsonString());
    }

    [Fact]
    public void Keeps_what_is_false_false() => Assert.Equal("""{"targetLevel":false}""", Minimise("""{"targetLevel":false}""")!.Data.ToJsonString());

    [Fact]
    public void Is_not_made_without_an_agreement() =>
        Assert.Throws<ArgumentNullException>(() => Minimiser.TryMinimise(JsonDocument.Parse("{}").RootElement, null!, out _));

    [Fact]
    public void Is_not_led_deeper_than_the_agreement_by_deep_data()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"plan\":", 60)) + "1" + new string('}', 60);

        Assert.Equal("plan.plan", Assert.Single(Minimise(deep)!.Withheld));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a[][]")]
    [InlineData("[]")]
    [InlineData("1a")]
    [InlineData("a.b.c.d.e.f.g.h.i")]
    public void Is_not_made_by_malformed_paths(string path) => Assert.Throws<FormatException>(() => FieldTree.Parse([path]));

    [Fact]
    public void Is_not_made_by_paths_deeper_than_eight_steps()
    {
        Assert.False(FieldTree.Parse([string.Join('.', Enumerable.Repeat("a", 8))]).IsLeaf);
        _ = Assert.Throws<FormatException>(() => FieldTree.Parse([string.Join('.', Enumerable.Repeat("a", 9))]));
    }

    [Fact]
    public void Is_not_made_by_no_paths_at_all() => Assert.Throws<ArgumentNullException>(() => FieldTree.Parse(null!));

    [Fact]
    public void Is_made_of_any_json_without_an_exception_and_again_gives_itself() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(10_000),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), static seed =>
            {
                var first = Minimise(RandomObject(new Random(seed)));
                return first is null || Minimise(first.Data.ToJsonString()) is { Withheld.IsEmpty: true } again
                    && again.Data.ToJsonString() == first.Data.ToJsonString()
                    && again.Released.SequenceEqual(first.Released);
            }));

    private static Minimised? Minimise(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
        Assert.Equal(Minimiser.TryMinimise(document.RootElement, s_agreed, out var minimised), minimised is not null);
        return minimised;
    }

    private static string RandomObject(Random random)
    {
        string[] names = ["skills", "skill", "level", "targetLevel", "done", "plan", "next", "other", "\\ud800", "1"];
        var text = new StringBuilder();
        Object(4);
        return text.ToString();

        void Object(int depth)
        {
            _ = text.Append('{');
            for (var i = random.Next(5); i > 0; i--)
            {
                _ = text.Append('"').Append(names[random.Next(names.Length)]).Append("\":");
                Value(depth);
                _ = text.Append(i > 1 ? "," : "");
            }

            _ = text.Append('}');
        }

        void Value(int depth)
        {
            switch (depth > 0 ? random.Next(8) : random.Next(2, 8))
            {
                case 0:
                    Object(depth - 1);
                    break;
                case 1:
                    _ = text.Append('[');
                    for (var i = random.Next(4); i > 0; i--)
                    {
                        Value(depth - 1);
                        _ = text.Append(i > 1 ? "," : "");
                    }

                    _ = text.Append(']');
                    break;
                default:
                    string[] scalars = ["null", "true", "1.50", "-1e400", "\"A2\"", "\"\\udc00\""];
                    _ = text.Append(scalars[random.Next(scalars.Length)]);
                    break;
            }
        }
    }
}
