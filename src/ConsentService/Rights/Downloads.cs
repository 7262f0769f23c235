using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.AccessLog.Entries;
using Navo.ConsentService.Accesses;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Me;
using Navo.ConsentService.OwnData;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Notifying;
using Navo.Ledger.Recalling;
using Navo.Ledger.Rights;
using Navo.Ledger.Rows;
using Navo.Ledger.Standing;

namespace Navo.ConsentService.Rights;

/// <summary>Puts a person's download together.</summary>
internal sealed class Downloads(
    Person person, Holdings holdings, Participants participants, Facts facts, Consents consents, Requests requests, Blocks blocks, AccessRows rows, AccessWords accessWords,
    Notices notices, Recalls recalls, ReceiptMaker receipts, TextLibrary texts, Offers.Offers offers, OwnDataWords names, HeldAtAgencies agencies, TimeProvider time)
{
    private const int PageOfRows = 500;
    private readonly DownloadWords _words = DownloadWords.Load();

    /// <summary>The download of somebody NAVO knows nothing of: it says so, and holds what the adapters have.</summary>
    public async Task<DownloadDocument> OfNobodyAsync(CancellationToken cancellationToken) => Empty(await agencies.ReadAsync(cancellationToken));

    public async Task<DownloadDocument> MakeAsync(SubjectId subject, EntryId entry, CancellationToken cancellationToken)
    {
        var atAgencies = await agencies.ReadAsync(cancellationToken);
        if (await holdings.ReadAsync(subject, cancellationToken) is not { } held)
        {
            return Empty(atAgencies);
        }

        var now = time.GetUtcNow();
        var lives = await person.LivesAsync(subject, cancellationToken);
        List<ConsentEvent> events = [.. lives.SelectMany(life => life).OrderBy(one => one.Position)];
        var beside = new Dictionary<long, ConsentCircumstance>();
        var asks = new List<ConsentRequest>();
        foreach (var one in held.Subjects)
        {
            asks.AddRange(await requests.ListAsync(one, cancellationToken));
            foreach (var (position, circumstance) in await consents.CircumstancesAsync(one, cancellationToken))
            {
                beside[position] = circumstance;
            }
        }

        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        return Empty(atAgencies) with
        {
            Entry = entry.ToString(),
            Person = HeldDocuments.Person(held),
            Facts = HeldDocuments.Facts(held, await facts.ReadPersonAsync(subject, cancellationToken), names),
            Units = [.. (await participants.ClaimedUnitsAsync(subject, cancellationToken)).Select(unit =>
                new UnitDocument(unit.Agency.Value, unit.Unit.Value, names.UnitName(unit.Unit.Value), unit.FirstSeen))],
            Consents = [.. ConsentStates.All(lives, followUps, now).Select(one => Consent(events.Find(other => other.Position == one.Position)!, one.Document, beside))],
            History = [.. events.Select(one => HeldDocuments.Event(one, beside.GetValueOrDefault(one.Position)))],
            Requests = [.. asks.Select(ask => RequestEndpoints.Document(ask, offers, now))],
            Asks = [.. held.Asks.Select(ask => new HeldAskDocument(ask.Agency.Value, ask.Category.Value, ask.At))],
            Receipts = [.. ReceiptBook.Of(lives, followUps, now).Select(receipt => new HeldReceiptDocument(
                receipt.Id.ToString("D"), receipt.Kind, receipt.At, receipts.Of(receipt).Jws))],
            Accesses = await AccessesAsync(subject, held, cancellationToken),
            Uses = [.. held.Uses.Select(use => new HeldUseDocument(use.Category.Value, use.Requestor.Value, use.Purpose.Value, use.Times, use.Last))],
            Blocks = new HeldBlocksDocument(
                [.. (await blocks.ListAsync(subject, cancellationToken)).Select(BlockEndpoints.Document)],
                [.. held.Blocks.Select(one => new HeldBlockEventDocument(
                    one.IsBlock ? "blocked" : "unblocked", one.At, BlockEndpoints.Document(new LiveBlock(one.Id, one.Block)), one.Entry.ToString()))]),
            Help = [.. held.Help.Select(HeldDocuments.Help)],
            Corrections = [.. held.Corrections.Select(one => new HeldCorrectionDocument(
                one.Holder.Value, one.Category.Value, one.CorrectedAt, one.ReceivedAt, one.Told, one.LastToldAt))],
            Recalls = [.. (await recalls.OfSubjectAsync(subject, cancellationToken)).Select(HeldDocuments.Recall)],
            Notifications = HeldDocuments.Notifications(
                await notices.ChoiceAsync(subject, cancellationToken), await notices.OfSubjectAsync(subject, cancellationToken)),
            Merges = [.. held.Merges.Select(one => new HeldMergeDocument(one.What, one.Agency?.Value, one.Reason, one.At))],
            Acts = [.. held.Acts.Select(act => new HeldActDocument(act.Id.ToString("D"), act.At))],
        };
    }

    private DownloadDocument Empty(IReadOnlyList<HeldAtAgencyDocument> atAgencies) => new()
    {
        MadeAt = time.GetUtcNow(),
        About = _words.About,
        Facts = [],
        Units = [],
        Consents = [],
        History = [],
        Requests = [],
        Asks = [],
        Receipts = [],
        Accesses = [],
        Uses = [],
        Blocks = new HeldBlocksDocument([], []),
        Help = [],
        Corrections = [],
        Recalls = [],
        Notifications = new HeldNotificationsDocument(false, TextLibrary.Agreed, [], null, null, []),
        Merges = [],
        Acts = [],
        Agencies = atAgencies,
        Proofs = _words.Proofs,
        Withheld = _words.Withheld,
    };

    private HeldConsentDocument Consent(ConsentEvent given, ConsentDocument document, Dictionary<long, ConsentCircumstance> beside) => new(
        beside.TryGetValue(given.Position, out var more) ? document with { Question = PictureAnswers.Word(more.Question), Help = more.Help } : document,
        HeldDocuments.Text(given.Text!),
        GivenText.Of(given, texts) is { } shown ? TextEndpoints.Document(shown, null, null) : null);

    private async Task<IReadOnlyList<HeldAccessDocument>> AccessesAsync(SubjectId subject, HeldPerson held, CancellationToken cancellationToken)
    {
        var documents = new List<HeldAccessDocument>();
        string? cursor = null;
        do
        {
            var page = await rows.OfSubjectAsync(subject, cursor, PageOfRows, cancellationToken);
            foreach (var row in page.Items)
            {
                var (canonical, inputs) = held.Rows.GetValueOrDefault(row.Entry);
                var entry = row.Kind == "release" && canonical is not null ? EntryFormat.Decode(canonical) : null;
                documents.Add(new HeldAccessDocument(
                    AccessEndpoints.Document(row, entry, accessWords.Of(row)),
                    [.. row.Reasons.Select(reason => new HeldReasonDocument(reason.Rule, reason.Code))],
                    canonical is null ? null : Convert.ToBase64String(canonical),
                    $"/v1/access-log/{row.Entry}/proof",
                    inputs is null ? null : WithoutTheEmployee(inputs)));
            }

            cursor = page.Next;
        }
        while (cursor is not null);
        return documents;
    }

    /// <summary>
    /// What a decision was made on, but for what it knew of the employee, which is another person's (GDPR art. 15(4)), and for the id that never leaves the
    /// Ledger's processes.
    /// </summary>
    private static JsonElement WithoutTheEmployee(byte[] inputs)
    {
        var written = JsonNode.Parse(inputs)!.AsObject();
        _ = written.Remove("caseworker") | written.Remove("subject");
        if (written["request"] is JsonObject request)
        {
            foreach (var ofTheEmployee in (string[])["agency", "employee", "roles", "side", "units", "assurance"])
            {
                _ = request.Remove(ofTheEmployee);
            }
        }

        return JsonSerializer.SerializeToElement(written, ConsentJson.Default.JsonObject);
    }
}
