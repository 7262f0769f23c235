using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

/// <summary>From VO's words and back, for whatever VO may say by its contract: nothing is lost, nothing is added.</summary>
public sealed class A_round_trip
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public void Through_the_canonical_model_gives_VOs_own_codes_back() => Prop.ForAll(Rows().ToArbitrary(), rows =>
    {
        var script = Assert.Single(LearningMapping.LeseSkrive(new ScriptAnswer { Skriftkartlegginger = [rows.Script] }, "agency", Today).Values).Data;
        Assert.Equal(rows.Script.Skriftniva, Back(LearningCodes.ScriptLevel, script.Literacy!.Value));
        Assert.Equal(rows.Script.Skriftsystemer!.Distinct().Order(), script.Scripts.Select(code => Back(LearningCodes.Script, code)).Order());
        Assert.Equal(rows.Script.LeserEgetSprak is "JA", script.ReadsMotherTongue);

        var school = Assert.Single(LearningMapping.Utdanning(new SchoolingAnswer { Skolebakgrunner = [rows.School] }, "agency", Today).Values);
        Assert.Equal((rows.School.HoyesteSkoleslag, rows.School.Fagretning), (Back(LearningCodes.Schooling, school.Data.NusLevel), Back(LearningCodes.Direction, school.Data.Field!)));
        Assert.Equal(rows.School.Belegg, Back(LearningCodes.Proof, school.Evidence));

        var plan = Assert.Single(WorkingLifeMapping.Mal(new PlansAnswer { Fremtidsplaner = [rows.Plan] }, "agency", Today).Values).Data;
        Assert.Equal(
            (rows.Plan.Onske, rows.Plan.Tidshorisont, rows.Plan.NesteSteg),
            (Back(WorkingLifeCodes.Wish, plan.GoalType), Back(WorkingLifeCodes.Horizon, plan.Timeframe!.Value), Back(WorkingLifeCodes.Step, plan.NextStep!.Value)));

        var needs = Assert.Single(PracticalMapping.Tilrettelegging(new AdjustmentsAnswer { Tilpasninger = [rows.Needs] }, "agency", Today).Values).Data.Needs;
        Assert.Equal(rows.Needs.Behovskoder!.Distinct().Order(), needs.Select(need => Back(PracticalCodes.Needs, need)).Order());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Through_a_file_gives_the_contracts_row_back()
    {
        var path = Path.Combine(Path.GetTempPath(), "navo-trip-" + Guid.NewGuid().ToString("N") + ".csv");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var turn = 0;
        Prop.ForAll(Rows().ToArbitrary(), rows =>
        {
            AssertSame(path, turn++, JsonSerializer.SerializeToNode(rows.Script, OsloVoJson.Default.ScriptRow)!);
            AssertSame(path, turn++, JsonSerializer.SerializeToNode(rows.School, OsloVoJson.Default.SchoolingRow)!);
            AssertSame(path, turn++, JsonSerializer.SerializeToNode(rows.Plan, OsloVoJson.Default.PlanRow)!);
            AssertSame(path, turn++, JsonSerializer.SerializeToNode(rows.Needs, OsloVoJson.Default.AdjustmentRow)!);
        }).QuickCheckThrowOnFailure();
        File.Delete(path);
    }

    private static void AssertSame(string path, int turn, JsonNode row)
    {
        var delimiter = ";,\t"[turn % 3];
        var cells = row.AsObject().Where(cell => cell.Value is not null).ToDictionary(cell => cell.Key, cell => cell.Value is JsonArray list ? string.Join("|", list) : cell.Value!.ToString());
        string[] lines =
        [
            string.Join(delimiter, cells.Keys.Prepend("personnummer").Prepend("radnøkkel")),
            string.Join(delimiter, cells.Values.Prepend(SeedFolder.One.Fodselsnummer).Prepend("en nøkkel").Select(cell => $"\"{cell}\"")),
        ];
        File.WriteAllLines(path, lines, turn % 2 == 0 ? new UTF8Encoding(turn % 4 == 0) : Encoding.GetEncoding(1252));
        using var file = ListFile.Open(path, ImportLists.Of(Today), out _)!;
        var read = Assert.Single(file.Rows());
        Assert.Empty(read.Faults);
        var expected = new JsonObject(row.AsObject().Where(cell => cell.Value is not null).Select(cell => KeyValuePair.Create(cell.Key, cell.Value?.DeepClone())));
        Assert.True(JsonNode.DeepEquals(expected, read.Row!.Cells), $"{expected} / {read.Row.Cells}");
    }

    private static string Back<T>(CodeList<T> list, T value)
        where T : struct, Enum => list.Codes.Single(code => code.Value.Equals(value)).Key;

    private static string Back(WordList list, string value) => list.Words.Single(word => word.Value == value).Key;

    private static Gen<VoRows> Rows() =>
        from centre in Gen.Elements("a-centre", "b-centre")
        from day in Gen.Choose(0, 2000).Select(days => Today.AddDays(-days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        from level in Gen.Elements(LearningCodes.ScriptLevel.Codes.Keys.ToArray())
        from scripts in Gen.Elements(LearningCodes.Script.Words.Keys.ToArray()).NonEmptyListOf()
        from yes in Gen.Elements("JA", "NEI")
        from school in Gen.Elements(LearningCodes.Schooling.Words.Keys.ToArray())
        from direction in Gen.Elements(LearningCodes.Direction.Words.Keys.ToArray())
        from proof in Gen.Elements(LearningCodes.Proof.Codes.Keys.ToArray())
        from years in Gen.Choose(0, 30)
        from wish in Gen.Elements(WorkingLifeCodes.Wish.Codes.Keys.ToArray())
        from horizon in Gen.Elements(WorkingLifeCodes.Horizon.Codes.Keys.ToArray())
        from step in Gen.Elements(WorkingLifeCodes.Step.Codes.Keys.ToArray())
        from needs in Gen.Elements(PracticalCodes.Needs.Codes.Keys.ToArray()).NonEmptyListOf()
        select new VoRows(
            new ScriptRow { Skolested = centre, Fort = day, Skriftniva = level, Skriftsystemer = [.. scripts.Take(5)], LeserEgetSprak = yes },
            new SchoolingRow { Skolested = centre, Fort = day, HoyesteSkoleslag = school, Fagretning = direction, AntallSkolear = years.ToString(System.Globalization.CultureInfo.InvariantCulture), Belegg = proof },
            new PlanRow { Skolested = centre, Fort = day, Onske = wish, Tidshorisont = horizon, NesteSteg = step, Yrkesonske = "5120" },
            new AdjustmentRow { Skolested = centre, Fort = day, Behovskoder = [.. needs.Take(5)] });

    /// <summary>One row of some lists.</summary>
    internal sealed record VoRows(ScriptRow Script, SchoolingRow School, PlanRow Plan, AdjustmentRow Needs);
}
