using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Rules;

/// <summary>
/// D02: token and standing fact agree on role, side and unit, and the agreement names them (GDPR art. 32, forvaltningsloven § 13 b).
/// Reads nothing about the participant: the caseworker is told of this rule, so its finding must be the same for everyone.
/// Without an agreement only the first half can be judged; D03 then says what is wrong.
/// </summary>
internal static class D02MayUseAgreement
{
    public const string Number = "D02";

    public static void Judge(Question question, Findings findings)
    {
        if (!findings.TryRead(
            question.Facts.Caseworker, question.Limits.Unit, question.Requestor,
            ReasonCodes.CallerUnknown, ReasonCodes.CallerStale, out var caseworker))
        {
            return;
        }

        JudgeMandate(caseworker, question, findings);
        var role = JudgeRole(caseworker, question, findings);
        JudgeSide(caseworker, role, question, findings);
        JudgeUnit(caseworker, question, findings);
    }

    private static void JudgeMandate(CaseworkerFacts caseworker, Question question, Findings findings)
    {
        if (caseworker.ValidTo is { } end)
        {
            JudgeEnd(end, question, findings);
        }

        // A substitute is judged anew at every use, by this rule and by all others: a mandate opens nothing that they close.
        if (caseworker.Substitute is { } mandate)
        {
            JudgeSubstitute(mandate, question, findings);
        }
    }

    private static void JudgeEnd(DateTimeOffset end, Question question, Findings findings)
    {
        findings.Before(end);
        if (question.At >= end)
        {
            findings.Fail(ReasonCodes.MandateEnded, question.Requestor);
        }
    }

    private static void JudgeSubstitute(Mandate mandate, Question question, Findings findings)
    {
        JudgeEnd(mandate.To, question, findings);
        findings.Since(mandate.From);
        if (question.At < mandate.From)
        {
            findings.Fail(ReasonCodes.MandateNotYet, question.Requestor);
        }

        if (mandate.To <= mandate.From || mandate.To > mandate.LongestEnd)
        {
            findings.Fail(ReasonCodes.MandateTooLong, question.Requestor);
        }

        if (string.IsNullOrWhiteSpace(mandate.Reason))
        {
            findings.Fail(ReasonCodes.MandateWithoutReason, question.Requestor);
        }
    }

    private static Role? JudgeRole(CaseworkerFacts caseworker, Question question, Findings findings)
    {
        if (!question.Request.Caller.Roles.Contains(caseworker.Role, StringComparer.Ordinal))
        {
            findings.Fail(ReasonCodes.RoleMismatch, question.Requestor);
        }

        var role = question.RoleInAgreement(caseworker.Role);
        if (role is null && question.Agreement is not null)
        {
            findings.Fail(ReasonCodes.RoleNotInAgreement, question.Requestor);
        }

        return role;
    }

    private static void JudgeSide(CaseworkerFacts caseworker, Role? role, Question question, Findings findings)
    {
        if (!string.Equals(question.Request.Caller.Side, caseworker.Side, StringComparison.Ordinal))
        {
            findings.Fail(ReasonCodes.SideMismatch, question.Requestor);
        }

        // Absent side: no (state and municipality inside one office are different controllers).
        var sides = question.Agreement?.Sides ?? [];
        var sideCounts = sides.Length > 0 || role is { CarriesSide: true };
        if (sideCounts && (caseworker.Side is null || !sides.Contains(caseworker.Side, StringComparer.Ordinal)))
        {
            findings.Fail(ReasonCodes.SideNotInAgreement, question.Requestor);
        }
    }

    private static void JudgeUnit(CaseworkerFacts caseworker, Question question, Findings findings)
    {
        var (atOne, atOneThatSigned) = (false, false);
        foreach (var unit in caseworker.Units)
        {
            var works = question.WorksAt(caseworker, unit);
            atOne |= works;
            atOneThatSigned |= works && question.Agreement is { } agreement && agreement.RequestorUnits.Contains(unit);
        }

        if (!atOne)
        {
            findings.Fail(ReasonCodes.UnitMismatch, question.Requestor);
        }
        else if (!atOneThatSigned && question.Agreement is not null)
        {
            findings.Fail(ReasonCodes.UnitNotInAgreement, question.Requestor);
        }
    }
}
