using System.Text;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

public sealed class A_file_with_a_list : IDisposable
{
    private const string Norwegian = "Radnøkkel;Fødselsnummer;Skolested;Vurdert dato;Ferdighet;Trinn;Grunnlag";
    private const string English = "Row key,National identity number,Centre,Assessed on,Skill,Level,Evidence";

    private static readonly DateOnly Today = new(2026, 5, 20);
    private static readonly string Person = SeedFolder.One.Fodselsnummer;

    private readonly string _path = Path.Combine(Path.GetTempPath(), "navo-list-" + Guid.NewGuid().ToString("N") + ".csv");

    static A_file_with_a_list() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("windows-1252", false)]
    public void Is_read_in_either_encoding(string encoding, bool mark)
    {
        Encoding form = encoding == "utf-8" ? new UTF8Encoding(mark) : Encoding.GetEncoding(encoding);
        File.WriteAllText(_path, $"{Norwegian}\r\n1;{Person};a-centre;12.05.2026;LYTTE;før a1;LÆRER\r\n", form);
        var row = Assert.Single(Read()).Row!;
        Assert.Equal(("FØR_A1", "LÆRER", "2026-05-12"), (Cell(row, "trinn"), Cell(row, "grunnlag"), Cell(row, "vurdertDato")));
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void Is_read_with_its_own_delimiter(char delimiter)
    {
        Write(Norwegian.Replace(';', delimiter), $"1;{Person};a-centre;2026-05-12;LESE;B1;PRØVE".Replace(';', delimiter));
        Assert.Equal("B1", Cell(Assert.Single(Read()).Row!, "trinn"));
    }

    [Fact]
    public void Is_read_under_Norwegian_and_English_headers_alike()
    {
        Write(Norwegian, $"1;{Person};a-centre;2026-05-12;LESE;B1;PRØVE");
        var norwegian = Assert.Single(Read()).Row!;
        Write(English, $"1,{Person},a-centre,2026-05-12,LESE,B1,PRØVE");
        var english = Assert.Single(Read()).Row!;
        Assert.Equal(norwegian.Cells.ToJsonString(), english.Cells.ToJsonString());
        Assert.Equal((norwegian.Key, norwegian.Person, norwegian.Centre), (english.Key, english.Person, english.Centre));
    }

    [Theory]
    [InlineData(";{0};a-centre;2026-05-12;LESE;B1;PRØVE", 1, "radnøkkel", "must be filled in")]
    [InlineData("1;123;a-centre;2026-05-12;LESE;B1;PRØVE", 2, "personnummer", "not eleven digits")]
    [InlineData("1;2879143309;a-centre;2026-05-12;LESE;B1;PRØVE", 2, "personnummer", "not eleven digits (has a spreadsheet dropped a leading zero?)")]
    [InlineData("1;1,48388E+10;a-centre;2026-05-12;LESE;B1;PRØVE", 2, "personnummer", "not eleven digits (has a spreadsheet made a number of it?)")]
    [InlineData("1;{0};Skolen på hjørnet;2026-05-12;LESE;B1;PRØVE", 3, "skolested", "not the id of a centre")]
    [InlineData("1;{0};a-centre;12/05/2026;LESE;B1;PRØVE", 4, "vurdertDato", "not a day (2026-05-12 or 12.05.2026)")]
    [InlineData("1;{0};a-centre;21.05.2026;LESE;B1;PRØVE", 4, "vurdertDato", "a day in the future")]
    [InlineData("1;{0};a-centre;2026-05-12;SYNGE;B1;PRØVE", 5, "ferdighet", "not one of LYTTE, LESE, SKRIVE, SNAKKE")]
    [InlineData("1;{0};a-centre;2026-05-12;LESE;A2/B1;PRØVE", 6, "trinn", "not one of ")]
    [InlineData("1;{0};a-centre;2026-05-12;LESE;B1", 0, "", "6 fields where the header has 7")]
    [InlineData("1;{0};a-centre;2026-05-12;LE\"SE;B1;PRØVE", 0, "", "a quotation mark that is out of place or never closed")]
    public void Names_the_line_the_column_and_the_reason_of_a_fault(string row, int place, string column, string reason)
    {
        Write(Norwegian, $"0;{Person};a-centre;2026-05-12;LESE;B1;PRØVE", "", string.Format(System.Globalization.CultureInfo.InvariantCulture, row, Person));
        var fault = Assert.Single(Read().SelectMany(line => line.Faults));
        Assert.Equal((4, place, column), (fault.Line, fault.Place, fault.Column));
        Assert.StartsWith(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("høyesteSkoleslag;antallSkoleår", "UNGDOMSSKOLE;7,5", 6, "antallSkoleår", "not a whole number of years from 0 to 30")]
    [InlineData("høyesteSkoleslag;antallSkoleår", "UNGDOMSSKOLE;31", 6, "antallSkoleår", "not a whole number of years from 0 to 30")]
    [InlineData("høyesteSkoleslag;antallSkoleår", "UNGDOMSSKOLE;9", 0, "", null)]
    [InlineData("samtalespråk;mobilnummer", "SOMALISK;12345678", 6, "mobilnummer", "not a telephone number")]
    [InlineData("samtalespråk;mobilnummer", "SOMALISK;........", 6, "mobilnummer", "not a telephone number")]
    [InlineData("samtalespråk;mobilnummer", "SOMALISK;0046 70-123 45 67", 0, "", null)]
    [InlineData("samtalespråk;mobilnummer", "TEGNSPRÅK;900 00 123", 5, "samtalespråk", "not one of ")]
    [InlineData("lærtGjennom;påvistVed;benevnelse;godkjenteOrd", "JOBB;PAPIR;naboen kan lage mat;", 8, "godkjenteOrd", "neither the address of an ESCO skill")]
    [InlineData("lærtGjennom;påvistVed;benevnelse", "JOBB;PAPIR;naboen kan lage mat", 0, "", "neither the address of an ESCO skill")]
    [InlineData("lærtGjennom;påvistVed;godkjenteOrd", "JOBB;PAPIR;Jeg kan sy", 0, "", null)]
    [InlineData("lærtGjennom;påvistVed;begrepslenke", "JOBB;PAPIR;http://data.europa.eu/esco/skill/S3.6", 0, "", null)]
    public void Has_what_would_never_be_told_among_its_faults(string columns, string cells, int place, string column, string? reason)
    {
        Write("radnøkkel;personnummer;skolested;ført;" + columns, $"1;{Person};a-centre;2026-05-12;{cells}");
        var fault = Read().SelectMany(line => line.Faults).SingleOrDefault();
        Assert.Equal((reason is null, reason is null ? 0 : 2, place, column), (fault is null, fault?.Line ?? 0, fault?.Place ?? 0, fault?.Column ?? ""));
        Assert.StartsWith(reason ?? "", fault?.Reason ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Has_all_its_faults_told_also_several_of_one_row()
    {
        Write(Norwegian, "1;x;y z;i går;LESE;B1;PRØVE", $"2;{Person};a-centre;2026-05-12;LESE;B1;PRØVE", $"2;{Person};a-centre;2026-05-13;LESE;B2;PRØVE");
        Assert.Equal(
            [(2L, 2), (2L, 3), (2L, 4), (4L, 1)], Read().SelectMany(line => line.Faults).Select(fault => (fault.Line, fault.Place)));
        Assert.Equal("the same key as line 3", Read().Last().Faults.Single().Reason);
    }

    [Fact]
    public void Loses_no_row_to_a_quotation_mark_that_is_never_closed()
    {
        Write(Norwegian + ";Merknad", $"1;{Person};a-centre;2026-05-12;LESE;B1;PRØVE;\"glemt", $"2;{Person};a-centre;x;LESE;B1;PRØVE;", $"3;{Person};a-centre;2026-05-12;LESE;B1;PRØVE;");
        Assert.Equal([2L, 3L], Read().SelectMany(line => line.Faults).Select(fault => fault.Line));
    }

    [Fact]
    public void May_have_a_remark_over_several_lines_which_stays_in_the_file()
    {
        Write(Norwegian + ";Merknad", $"1;{Person};a-centre;2026-05-12;LESE;B1;PRØVE;\"to\nlinjer; \"\"sitat\"\"\"", $"2;{Person};a-centre;x;LESE;B1;PRØVE;");
        using var file = ListFile.Open(_path, ImportLists.Of(Today), out _)!;
        Assert.Equal("Merknad", Assert.Single(file.Header.Unread));
        var lines = file.Rows().ToList();
        Assert.DoesNotContain("linjer", lines[0].Row!.Cells.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(4, lines[1].Faults.Single().Line);
    }

    [Fact]
    public void Is_known_by_its_header_whichever_list_it_is()
    {
        foreach (var list in ImportLists.Of(Today))
        {
            Write(string.Join(';', list.Columns.Where(column => column.IsRequired).Select(column => column.Word)));
            Assert.Equal(list.Name, Opened()!.Name);
            Write(string.Join(',', list.Columns.Select(column => column.Headers.LastOrDefault(column.Word))));
            Assert.Equal(list.Name, Opened()!.Name);
        }
    }

    [Theory]
    [InlineData("14838841385;Amina;2026-05-12", "the first line is the header of no list")]
    [InlineData("Radnøkkel;Fnr;Skolested;Dato;Ferdighet;Trinn", "the list språkferdighet needs a column grunnlag")]
    [InlineData("Radnøkkel;Nøkkel;Fnr;Skolested;Dato;Ferdighet;Trinn;Grunnlag", "the column radnøkkel is there twice")]
    [InlineData("", "the first line is the header of no list")]
    public void That_is_no_list_is_refused_with_why(string header, string reason)
    {
        Write(header);
        Assert.Null(ListFile.Open(_path, ImportLists.Of(Today), out var faults));
        Assert.StartsWith(reason, Assert.Single(faults).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_no_text_is_refused()
    {
        File.WriteAllText(_path, Norwegian, Encoding.Unicode);
        Assert.Null(ListFile.Open(_path, ImportLists.Of(Today), out var faults));
        Assert.Equal("the file is not text in UTF-8 or Windows-1252", Assert.Single(faults).Reason);
    }

    [Fact]
    public void Of_arbitrary_octets_never_throws()
    {
        var draw = new Random(4711);
        for (var turn = 0; turn < 300; turn++)
        {
            var octets = new byte[draw.Next(400)];
            draw.NextBytes(octets);
            var alphabet = "\";,\n\r\tæA1Ø|"u8.ToArray();
            var text = octets.Select(octet => turn % 3 == 0 ? octet : alphabet[octet % alphabet.Length]);
            File.WriteAllBytes(_path, [.. Encoding.UTF8.GetBytes(turn % 2 == 0 ? Norwegian + "\n" : ""), .. text]);
            using var file = ListFile.Open(_path, ImportLists.Of(Today), out _);
            _ = file?.Rows().ToList();
        }
    }

    private static string Cell(ImportRow row, string word) => row.Cells[word]!.GetValue<string>();

    private ImportList? Opened()
    {
        using var file = ListFile.Open(_path, ImportLists.Of(Today), out _);
        return file?.Header.List;
    }

    private List<ImportLine> Read()
    {
        using var file = ListFile.Open(_path, ImportLists.Of(Today), out var faults);
        Assert.Empty(faults);
        return [.. file!.Rows()];
    }

    private void Write(params string[] lines) => File.WriteAllText(_path, string.Join("\n", lines) + "\n");
}
