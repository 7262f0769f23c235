namespace Navo.Policy.Prover.Pages;

/// <summary>A measure that protects participants, and the test that shows it.</summary>
/// <param name="What">The measure, in words.</param>
/// <param name="Law">What asks for it, as an id of policy/laws.json.</param>
/// <param name="Test">The test class.</param>
/// <param name="Method">The test.</param>
internal sealed record Safeguard(string What, string Law, string Test, string Method)
{
    public static IReadOnlyList<Safeguard> All { get; } =
    [
        new("Nothing flows without a live yes and an agreement in force that names its legal basis", "gdpr-6", "A_decision", "Never_permits_without_a_live_yes_and_an_agreement_in_force"),
        new("No path through the policy lacks consent or basis", "gdpr-25", "The_policy_prover", "Finds_no_path_without_both_keys"),
        new("A fact that forbids never opens", "gdpr-25", "A_decision", "Is_never_turned_into_a_permit_by_a_fact_that_forbids"),
        new("The rules are compared with a second model of the same page", "gdpr-25", "The_reference_model", "Agrees_with_the_rules_on_every_random_case"),
        new("A refusal tells a caseworker nothing of the participant", "gdpr-5-1-c", "A_decision", "Tells_a_caseworker_nothing_of_the_participant"),
        new("Refusals are the same octets whatever their reason", "gdpr-32", "A_refusal", "Is_the_same_octets_whatever_its_reason_and_only_the_row_tells"),
        new("Only agreed fields go out", "gdpr-5-1-c", "A_minimised_observation", "Holds_the_agreed_paths_and_nothing_else"),
        new("What a holder sends beyond the agreement is removed, and named in the row", "gdpr-5-1-c", "A_minimised_answer", "Loses_whatever_else_the_holder_sent_and_names_it"),
        new("Need to know follows the participant when an office changes", "gdpr-25", "A_move_between_offices", "*"),
        new("Persons with a protected address are never shared about", "folkeregisterloven-10-4", "D06_a_protected_address", "*"),
        new("Own data and declared conflicts of interest are refused", "fvl-6", "D08_own_data_or_conflict", "*"),
        new("A stop means stop: no release after its answer", "gdpr-7-3", "Stop_means_stop", "*"),
        new("What the participant has blocked stays blocked", "gdpr-21", "D14_a_block", "*"),
        new("Special categories need an explicit, own yes at high assurance", "gdpr-9-2-a", "D12_the_strength_of_the_yes", "*"),
        new("No trace, no data: the row is durable before the first octet", "gdpr-32", "A_gateway_that_is_killed", "*"),
        new("A row that is changed, moved, put in or taken out shows", "gdpr-32", "A_tampered_copy", "Shows_every_changed_octet"),
        new("A person can be erased, and every proof stays valid", "gdpr-5-1-e", "A_log_directory", "Erases_content_from_every_file_and_leaves_every_proof_valid"),
        new("Agencies know a person by pseudonyms that cannot be linked", "gdpr-25", "Pseudonym_properties", "*"),
        new("No name or number of a person on the wire or in a log", "gdpr-32", "A_full_demo", "*"),
        new("A broken dependency is an error, never a guess", "gdpr-32", "A_broken_dependency", "*"),
        new("An officer hears nothing of the other agency's facts", "fvl-13", "An_officer", "Hears_nothing_of_the_other_agencys_facts_not_even_in_the_leaf"),
        new("Every kind of record has a retention class; without one nothing starts", "gdpr-5-1-e", "The_record_of_processing", "Needs_a_retention_class_for_every_kind_of_record"),
    ];

    /// <summary>Every test of the class shows it.</summary>
    public bool IsWholeClass => Method == "*";
}
