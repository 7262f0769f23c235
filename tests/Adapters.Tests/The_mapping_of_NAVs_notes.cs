using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Contracts.Categories;
using Navo.Contracts.Codes;

namespace Navo.Adapters.Tests;

/// <summary>Each code of each list of NAV's notes, and what is on none.</summary>
public sealed class The_mapping_of_NAVs_notes
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    private static readonly FollowUpData FollowUp = new() { OppfolgingsEnhet = new FollowUpUnit { Enhet = new UnitRow { Id = "an-office" } }, OppfolgingsPerioder = [] };

    [Fact]
    public void Reaches_every_code_of_the_canonical_lists_once()
    {
        Reaches("work-task", OwnCodes.Task.Codes.Values);
        Reaches("goal-type", OwnCodes.Goal.Codes.Values);
        Reaches("timeframe", OwnCodes.Horizon.Codes.Values);
        Reaches("next-step", OwnCodes.Step.Codes.Values);
        Reaches("need", OwnCodes.Need.Codes.Values);
        Reaches("interpreter-mode", OwnCodes.Interpreter.Codes.Values);
        Reaches("digital-task", OwnCodes.DigitalTask.Codes.Values);
        Reaches("main-goal", DecisionMapping.Goal.Codes.Values.Distinct());
        Reaches("tiltak-group", NavCodes.Card.Codes.Values.Distinct());
    }

    [Theory]
    [InlineData("GRUPPEAMO", TiltakGroup.Opplaering)]
    [InlineData("ENKELAMO", TiltakGroup.Opplaering)]
    [InlineData("GRUFAGYRKE", TiltakGroup.Opplaering)]
    [InlineData("ENKFAGYRKE", TiltakGroup.Opplaering)]
    [InlineData("HOYEREUTD", TiltakGroup.Opplaering)]
    [InlineData("STUDIESPESIALISERING", TiltakGroup.Opplaering)]
    [InlineData("JOBBK", TiltakGroup.Jobbsoking)]
    [InlineData("DIGIOPPARB", TiltakGroup.Jobbsoking)]
    [InlineData("ARBTREN", TiltakGroup.Arbeidstrening)]
    [InlineData("INDOPPFAG", TiltakGroup.Annet)]
    [InlineData("ARBFORB", null)]
    [InlineData("AVKLARAG", null)]
    [InlineData("ARBRRHDAG", null)]
    [InlineData("VASV", null)]
    [InlineData("AVKLARING", null)]
    [InlineData("VARLONTIL", null)]
    public void Groups_a_card_or_drops_it(string type, TiltakGroup? group)
    {
        CardMessage[] cards =
        [
            new CardMessage { ActionType = "UPSERT_AKTIVITETSKORT_V1", AktivitetskortType = type, Aktivitetskort = new Card { Id = "a", AktivitetStatus = "PLANLAGT", StartDato = "2026-05-01" } },
        ];
        Assert.Equal(group, NavPlanMapping.Map(FollowUp, [], [], cards, "agency", Today).Values.SingleOrDefault()?.Data.Tiltak[0].Group);
    }

    [Theory]
    [InlineData("00001234", null)]
    [InlineData("41 00 00 00", "+4741000000")]
    [InlineData("+47 00 00 12 34", "+4700001234")]
    [InlineData("0047-00001234", "+4700001234")]
    [InlineData("+46 (00) 00 12 34 56", "+460000123456")]
    [InlineData("1881", null)]
    [InlineData("ring kona", null)]
    [InlineData("+4700001234 privat", null)]
    public void Writes_a_number_by_E164_or_not_at_all(string text, string? phone) =>
        Assert.Equal(phone, Contact(new ContactRow { Aktiv = true, Mobiltelefonnummer = text, Spraak = "nb" }).Phone);

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    [InlineData(null, false, false)]
    [InlineData(true, null, true)]
    [InlineData(true, false, true)]
    public void Tells_a_number_only_of_one_who_is_active_and_has_not_said_no(bool? active, bool? reserved, bool told) => Assert.Equal(
        told, Contact(new ContactRow { Aktiv = active, Reservert = reserved, Mobiltelefonnummer = "+4700001234", Spraak = "nb" }).Phone is not null);

    [Theory]
    [InlineData("SOM", "so")]
    [InlineData("so", "so")]
    [InlineData("no", "nb")]
    [InlineData("NOB", "nb")]
    [InlineData("ara", "ar")]
    [InlineData("TIR", "ti")]
    [InlineData("klingonsk", null)]
    [InlineData("nsl", null)]
    [InlineData("sgn-NO", null)]
    public void Writes_a_language_by_the_canonical_list(string code, string? language) =>
        Assert.Equal(language, KontaktSprakMapping.Map(FollowUp, null, null, new TalkAnswer { Samtalesprak = code, Tolkebehov = "NEI" }, "agency", Today).Values.SingleOrDefault()?.Data.PreferredLanguage);

    [Fact]
    public void Tells_neither_of_signs_nor_that_an_interpreter_of_them_is_needed()
    {
        var talk = new TalkAnswer { Samtalesprak = "NSL", Tolkebehov = "JA", Tolkeform = "FREMMOTE", Notert = "2026-05-01" };
        Assert.Empty(KontaktSprakMapping.Map(FollowUp, null, null, talk, "agency", Today).Values);
        var signs = new InterpreterPerson { TilrettelagtKommunikasjon = [new InterpreterRow { Talespraaktolk = new InterpreterLanguageRow { Spraak = "SGN" } }] };
        Assert.Empty(KontaktSprakMapping.Map(FollowUp, null, signs, null, "agency", Today).Values);

        // What the registers say of speech stands.
        var data = KontaktSprakMapping.Map(FollowUp, new ContactRow { Spraak = "nb" }, null, talk, "agency", Today).Values.Single().Data;
        Assert.Equal(new KontaktSprak { PreferredLanguage = "nb" }, data);
    }

    [Fact]
    public void Has_no_sign_language_on_the_list_that_could_be_told() =>
        Assert.DoesNotContain(CodeLists.Of("language").Codes, code => SignLanguages.Has(code.Value) || SignLanguages.Has(code.Nb) || SignLanguages.Has(code.En));

    [Theory]
    [InlineData("JA", null, true)]
    [InlineData("NEI", "SO", false)]
    [InlineData("UAVKLART", "SO", true)]
    [InlineData("UAVKLART", null, null)]
    [InlineData(null, "SO", true)]
    [InlineData("KANSKJE", "SO", null)]
    public void Holds_to_what_the_office_agreed_on_an_interpreter(string? agreed, string? register, bool? needed)
    {
        var person = new InterpreterPerson { TilrettelagtKommunikasjon = [new InterpreterRow { Talespraaktolk = register is null ? null : new InterpreterLanguageRow { Spraak = register } }] };
        var data = KontaktSprakMapping.Map(FollowUp, new ContactRow { Spraak = "nb" }, person, new TalkAnswer { Tolkebehov = agreed, Tolkeform = "FREMMOTE" }, "agency", Today).Values.Single().Data;
        Assert.Equal(needed, data.InterpreterNeeded);
        Assert.Equal(needed is true ? InterpreterMode.Oppmote : null, data.Mode);
        Assert.Equal(needed is true && register is not null ? "so" : null, data.InterpreterLanguage);
    }

    private static KontaktSprak Contact(ContactRow row) => KontaktSprakMapping.Map(FollowUp, row, null, null, "agency", Today).Values.Single().Data;

    private static void Reaches<T>(string list, IEnumerable<T> values)
        where T : struct, Enum => Assert.Equal(
        CodeLists.Of(list).Codes.Select(code => code.Value).Order(StringComparer.Ordinal),
        values.Select(value => System.Text.Json.JsonSerializer.SerializeToElement(value).GetString()!).Order(StringComparer.Ordinal));
}
