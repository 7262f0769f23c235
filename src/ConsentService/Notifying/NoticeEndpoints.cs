using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Navo.ConsentService.Me;
using Navo.ConsentService.Texts;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Notifying;

namespace Navo.ConsentService.Notifying;

/// <summary>The participant chooses whether, where, in which language and of what they are told.</summary>
internal static partial class NoticeEndpoints
{
    private static readonly ImmutableArray<NoticeKind> Kinds = [NoticeKind.Question, NoticeKind.Answer, NoticeKind.Ending, NoticeKind.Look, NoticeKind.Change];

    public static void MapNotices(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/notifications", ReadAsync);
        _ = me.MapPost("/notifications", SetAsync).WithIdempotency();
        _ = me.MapPost("/notifications/address", ProveAsync).WithIdempotency();
        _ = me.MapPost("/notifications/address/confirm", ConfirmAsync).WithIdempotency();
        _ = me.MapDelete("/notifications/address", ForgetAsync);
    }

    private static async Task<Ok<NoticeDocument>> ReadAsync(
        Caller.Participant caller, Person person, Notices notices, NoticeTexts texts, TextLibrary library, IOptions<NoticeOptions> options, CancellationToken cancellationToken) =>
        TypedResults.Ok(Document(
            await person.FindAsync(caller, cancellationToken) is { } subject ? await notices.ChoiceAsync(subject, cancellationToken) : null,
            texts, library, options.Value));

    private static async Task<Results<Ok<NoticeDocument>, ProblemResult>> SetAsync(
        NoticeBody body, Caller.Participant caller, Person person, Notices notices, NoticeTexts texts, TextLibrary library, IOptions<NoticeOptions> options, CancellationToken cancellationToken)
    {
        var kinds = body.Kinds.Select(Read).ToImmutableArray();
        if (!texts.Languages.Contains(body.Language, StringComparer.Ordinal) || kinds.Contains(NoticeKind.None) || kinds.Distinct().Count() != kinds.Length)
        {
            return Problems.InvalidRequest("language is one of languages; kinds are of question, answer, ending, look, change, each once.");
        }

        var choice = await notices.SetAsync(await person.FindOrCreateAsync(caller, cancellationToken), body.On, body.Language, kinds, cancellationToken);
        return TypedResults.Ok(Document(choice, texts, library, options.Value));
    }

    private static async Task<Results<Accepted<NoticeDocument>, ProblemResult>> ProveAsync(
        AddressBody body, Caller.Participant caller, Person person, Notices notices, NoticeTexts texts, TextLibrary library, IOptions<NoticeOptions> options, CancellationToken cancellationToken)
    {
        var address = body.Address.Trim();
        if (!Address().IsMatch(address) || !texts.Languages.Contains(body.Language, StringComparer.Ordinal))
        {
            return Problems.InvalidRequest("address is an e-mail address; language is one of languages.");
        }

        if (!options.Value.IsOn)
        {
            return Problems.Conflict("No messages are sent from here.");
        }

        var subject = await person.FindOrCreateAsync(caller, cancellationToken);
        await notices.ProveAsync(subject, address, body.Language, cancellationToken);
        return TypedResults.Accepted((string?)null, Document(await notices.ChoiceAsync(subject, cancellationToken), texts, library, options.Value));
    }

    private static async Task<Results<Ok<NoticeDocument>, ProblemResult>> ConfirmAsync(
        CodeOfAddressBody body, Caller.Participant caller, Person person, Notices notices, NoticeTexts texts, TextLibrary library, IOptions<NoticeOptions> options, CancellationToken cancellationToken) =>
        await person.FindAsync(caller, cancellationToken) is { } subject
        && body.Code.Length <= 20
        && await notices.ConfirmAsync(subject, new string([.. body.Code.Where(char.IsAsciiDigit)]), cancellationToken)
            ? TypedResults.Ok(Document(await notices.ChoiceAsync(subject, cancellationToken), texts, library, options.Value))
            : Problems.NotFound();

    private static async Task<NoContent> ForgetAsync(Caller.Participant caller, Person person, Notices notices, CancellationToken cancellationToken)
    {
        if (await person.FindAsync(caller, cancellationToken) is { } subject)
        {
            await notices.ForgetAddressAsync(subject, cancellationToken);
        }

        return TypedResults.NoContent();
    }

    private static NoticeDocument Document(NoticeChoice? choice, NoticeTexts texts, TextLibrary library, NoticeOptions options) => new()
    {
        Available = options.IsOn,
        On = choice?.IsOn ?? false,
        Channel = "email",
        Language = choice?.Language ?? NoticeTexts.Norwegian,
        Kinds = [.. (choice?.Kinds ?? []).Select(Word)],
        Address = Masked(choice?.Address),
        Unproven = Masked(choice?.Unproven),
        Languages = [.. texts.Languages.Select(library.Language).OfType<TextLanguage>().Select(one => new NoticeLanguage(one.Id, one.Name, one.Dir))],
        Choices = [.. Kinds.Select(Word)],
    };

    /// <summary>Enough to know one's own address by, on a screen that others may see.</summary>
    private static string? Masked(string? address) => address?.Split('@') is [{ Length: > 0 } name, var domain] ? $"{name[0]}•••@{domain}" : null;

    private static NoticeKind Read(string? word) => Kinds.FirstOrDefault(kind => Word(kind) == word);

    private static string Word(NoticeKind kind) => kind.ToString().ToLowerInvariant();

    // One address, nothing else: no display name, no comment, no line break.
    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
