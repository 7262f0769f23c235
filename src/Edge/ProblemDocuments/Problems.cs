using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Edge.ProblemDocuments;

/// <summary>The catalogue of problems every service shares. Types and codes are never reused.</summary>
public static class Problems
{
    private const string Prefix = "urn:navo:problem:";

    /// <summary>A problem of a service's own.</summary>
    /// <param name="type">Stable URI, <c>urn:navo:problem:…</c>.</param>
    /// <param name="title">Constant text.</param>
    /// <param name="status">HTTP status code.</param>
    /// <param name="code">Stable code, <c>NAVO-…</c>.</param>
    /// <param name="detail">Constant text on what to do differently.</param>
    /// <param name="entry">The access-log entry of a refusal.</param>
    /// <param name="otherPurposes">The purposes that could be asked for instead, by their ids; left out of the document when there are none.</param>
    public static ProblemResult Create(
        string type, string title, int status, string code, string? detail = null, EntryId? entry = null, ImmutableArray<string> otherPurposes = default) =>
        new(type, title, status, code, detail, entry?.ToString(), otherPurposes.IsDefault ? [] : otherPurposes);

    /// <summary>400: the request has not the form of the contract.</summary>
    public static ProblemResult InvalidRequest(string? detail = null) => Create(Prefix + "invalid-request", "The request is not valid.", 400, "NAVO-400", detail);

    /// <summary>401: no token, or none that holds.</summary>
    public static ProblemResult Unauthenticated() => Create(Prefix + "unauthenticated", "A valid access token is needed.", 401, "NAVO-401");

    /// <summary>403: another kind of token is needed here.</summary>
    public static ProblemResult WrongCaller() => Create(Prefix + "wrong-caller", "This is not open to this kind of caller.", 403, "NAVO-WRONG-CALLER");

    /// <summary>404: nothing here, or nothing of the caller's own.</summary>
    public static ProblemResult NotFound() => Create(Prefix + "not-found", "Not found.", 404, "NAVO-404");

    /// <summary>405.</summary>
    public static ProblemResult MethodNotAllowed() => Create(Prefix + "method-not-allowed", "The method is not allowed here.", 405, "NAVO-405");

    /// <summary>409: the request does not fit the present state.</summary>
    public static ProblemResult Conflict(string? detail = null) => Create(Prefix + "conflict", "The request conflicts with the present state.", 409, "NAVO-409", detail);

    /// <summary>409: the same idempotency key is being answered right now.</summary>
    public static ProblemResult InFlight() => Create(Prefix + "idempotency-key-in-flight", "A request with this idempotency key is being answered.", 409, "NAVO-IDEMPOTENCY-409");

    /// <summary>413: the body is larger than this endpoint takes.</summary>
    public static ProblemResult TooLarge() => Create(Prefix + "too-large", "The request body is too large.", 413, "NAVO-413");

    /// <summary>415: the body is not JSON.</summary>
    public static ProblemResult UnsupportedMediaType() => Create(Prefix + "unsupported-media-type", "The body must be application/json.", 415, "NAVO-415");

    /// <summary>422: the idempotency key was used for another body.</summary>
    public static ProblemResult KeyReused() => Create(Prefix + "idempotency-key-reused", "The idempotency key was used for another request.", 422, "NAVO-IDEMPOTENCY-422");

    /// <summary>500: a fault of ours; says nothing more.</summary>
    public static ProblemResult Fault() => Create(Prefix + "fault", "Something went wrong.", 500, "NAVO-500");

    /// <summary>503: something this answer depends on does not work; never a guess instead (promise 8).</summary>
    public static ProblemResult Unavailable() => Create(Prefix + "unavailable", "Not available right now.", 503, "NAVO-503");

    /// <summary>503: the answer was ready too late to be sent safely; nothing of it was (promise 2).</summary>
    /// <param name="entry">The row of the release that did not come about.</param>
    public static ProblemResult Late(EntryId entry) =>
        Create(Prefix + "unavailable", "Not available right now.", 503, "NAVO-503", "The answer was ready too late to be sent. Ask again.", entry);

    /// <summary>The problem of a bare status code, for what the framework answers without a body.</summary>
    public static ProblemResult ForStatus(int status) => status switch
    {
        400 => InvalidRequest(),
        401 => Unauthenticated(),
        404 => NotFound(),
        405 => MethodNotAllowed(),
        413 => TooLarge(),
        415 => UnsupportedMediaType(),
        503 => Unavailable(),
        >= 500 => Fault(),
        _ => Create(Prefix + "invalid-request", "The request is not valid.", status, $"NAVO-{status}"),
    };
}
