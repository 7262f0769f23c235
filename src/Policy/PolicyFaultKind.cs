namespace Navo.Policy;

/// <summary>What can be wrong with a policy. Each kind has its own advice, and a test that breaks a policy in just this way.</summary>
public enum PolicyFaultKind
{
    /// <summary>The configuration names no folder that exists.</summary>
    FolderMissing,

    /// <summary>The configuration names no environment there is.</summary>
    EnvironmentUnknown,

    /// <summary>The process runs as Production, and its options say otherwise.</summary>
    EnvironmentNotProduction,

    /// <summary>A file is missing or cannot be read.</summary>
    FileMissing,

    /// <summary>A file is not JSON, has a member twice, or a value that is none, such as a day that does not exist.</summary>
    NotJson,

    /// <summary>A schema is none.</summary>
    NotASchema,

    /// <summary>A file does not have the shape of its schema.</summary>
    SchemaBroken,

    /// <summary>An id stands for two things.</summary>
    IdTwice,

    /// <summary>A law is cited that laws.json does not have.</summary>
    UnknownLaw,

    /// <summary>A unit is named that its agency does not have.</summary>
    UnknownUnit,

    /// <summary>A category, an agency, a purpose, a role, a side or an agreement is named that is not there.</summary>
    UnknownReference,

    /// <summary>An agreement names a role that meets no participants.</summary>
    NotACaseworkerRole,

    /// <summary>An agreement names a role that the agency that asks does not have.</summary>
    RoleOfAnotherAgency,

    /// <summary>A role carries a side, and the agreement names none.</summary>
    SidesMissing,

    /// <summary>A role may not use a purpose of its agreement.</summary>
    PurposeNotForRole,

    /// <summary>A field is agreed that the category's schema does not have.</summary>
    FieldNotInSchema,

    /// <summary>An agreement is in force about a category that has no schema.</summary>
    CategoryWithoutSchema,

    /// <summary>A field is released and withheld at once.</summary>
    ReleasedAndWithheld,

    /// <summary>Holder and requestor are the same.</summary>
    OneAgencyOnly,

    /// <summary>An agreement is in force that one of the two has not approved.</summary>
    NotApproved,

    /// <summary>Someone has approved who is no party.</summary>
    ApprovedByAStranger,

    /// <summary>An agreement takes the data for less sensitive than the category is.</summary>
    LaxerThanCategory,

    /// <summary>The art. 9 exception is missing, or is there without need.</summary>
    Article9,

    /// <summary>The yes is called what it is not.</summary>
    YesMisnamed,

    /// <summary>A yes lasts longer by default than it may.</summary>
    DefaultBeyondMaximum,

    /// <summary>A yes lasts longer than any purpose of the agreement allows.</summary>
    LongerThanPurposes,

    /// <summary>A yes to data of a special category lasts longer than three months.</summary>
    LongerThanSpecialAllows,

    /// <summary>An agreement ends before it begins.</summary>
    EndsBeforeItBegins,

    /// <summary>Two agreements answer for the same at the same time.</summary>
    TwoRowsForOne,

    /// <summary>A kind of record has no retention class.</summary>
    NotRetained,

    /// <summary>A retention class is of no kind of record.</summary>
    RetainedForNothing,

    /// <summary>A decision has no words for the participant.</summary>
    NoWords,

    /// <summary>Production takes no agreement of another environment.</summary>
    EnvironmentOfRow,

    /// <summary>Production takes no demo approval.</summary>
    DemoApproval,

    /// <summary>Production takes no law reference that no lawyer has confirmed.</summary>
    LawNotConfirmed,
}
