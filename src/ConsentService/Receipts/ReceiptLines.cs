using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Decisions.Agreements;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>A receipt in plain words, in both languages.</summary>
internal sealed class ReceiptLines(PolicySnapshot policy, TextLibrary texts)
{
    public ReceiptWords Of(ConsentEvent one) => new(Nb(one), En(one));

    private List<LabelledLine> Nb(ConsentEvent one)
    {
        List<LabelledLine> lines =
        [
            new(one.Kind switch { ConsentEventKind.Given => "Du sa ja til å dele", ConsentEventKind.Refused => "Du sa nei til å dele", _ => "Du stoppet deling av" }, Category(one)),
            new("Fra", Agency(one.Holder)),
            new("Til", Agency(one.Requestor)),
            new("Dato", Date(one.Instant, "nb")),
        ];
        if (one.Kind is ConsentEventKind.Given)
        {
            lines.Add(new("Hvorfor", string.Join(' ', one.Purposes.Select(purpose => policy.Purpose(purpose)?.Text))));
            lines.Add(new("Hvor lenge", $"Til {Date(one.ValidTo!.Value, "nb")}. Da stopper det av seg selv."));
            lines.Add(new("Hvis du angrer", "Trykk «Stopp deling». Du trenger ikke si hvorfor."));
        }
        else if (one.ByAgency is { } by)
        {
            lines.Add(new("Hvem stoppet", $"{Agency(by)}, fordi du ba om det."));
        }

        return lines;
    }

    private List<LabelledLine> En(ConsentEvent one)
    {
        List<LabelledLine> lines =
        [
            new(one.Kind switch { ConsentEventKind.Given => "You said yes to sharing", ConsentEventKind.Refused => "You said no to sharing", _ => "You stopped sharing" }, Category(one)),
            new("From", Agency(one.Holder)),
            new("To", Agency(one.Requestor)),
            new("Date", Date(one.Instant, "en")),
        ];
        if (one.Kind is ConsentEventKind.Given)
        {
            lines.Add(new("Why", string.Join(' ', one.Purposes.Select(purpose => policy.Purpose(purpose)?.Text))));
            lines.Add(new("How long", $"Until {Date(one.ValidTo!.Value, "en")}. Then it stops by itself."));
            lines.Add(new("If you change your mind", "Press “Stop sharing”. You need not say why."));
        }
        else if (one.ByAgency is { } by)
        {
            lines.Add(new("Who stopped it", $"{Agency(by)}, because you asked them to."));
        }

        return lines;
    }

    private string Date(DateTimeOffset instant, string language) => texts.Language(language)!.DateOf(instant);

    private string Category(ConsentEvent one) => policy.Category(one.Category)?.Name ?? one.Category.Value;

    private string Agency(Contracts.Identifiers.AgencyId agency) => policy.Agency(agency)?.Name ?? agency.Value;
}
