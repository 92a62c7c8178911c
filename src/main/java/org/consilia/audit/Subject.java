package org.consilia.audit;

import org.consilia.vault.SealedColumn;

/** What it was done to: a kind of thing and its id. */
public record Subject(String kind, String id) {

    public static Subject question(String id) {
        return new Subject("question", id);
    }

    public static Subject answer(String id) {
        return new Subject("answer", id);
    }

    public static Subject account(String id) {
        return new Subject("account", id);
    }

    public static Subject doctor(String id) {
        return new Subject("doctor", id);
    }

    public static Subject quoteRequest(String id) {
        return new Subject("quote_request", id);
    }

    /** Somebody's copy of their data. */
    public static Subject export(String id) {
        return new Subject("export", id);
    }

    public static Subject passkey(String id) {
        return new Subject("passkey", id);
    }

    public static Subject recovery(String id) {
        return new Subject("recovery", id);
    }

    /** Somebody's wish to be a doctor here. */
    public static Subject application(String id) {
        return new Subject("application", id);
    }

    /** Something of the whole site, such as its keys. */
    public static Subject site(String what) {
        return new Subject("site", what);
    }

    /** The thing that a sealed text belongs to; a row that has more than an id has it first. */
    static Subject of(SealedColumn column, String row) {
        var id = row.replaceFirst("/.*", "");
        return switch (column) {
            case ACCOUNT_EMAIL, ACCOUNT_NAME, ACCOUNT_SUSPENSION_REASON, NEW_ADDRESS_EMAIL -> account(id);
            case LINK_WISH_EMAIL -> site("link-wish");
            case MESSAGE_EMAIL -> site("message");
            case PASSKEY_ATTESTATION, PASSKEY_NAME -> passkey(id);
            case RECOVERY_REASON -> recovery(id);
            case QUESTION_WORDS, QUESTION_CLOSED_REASON, SCREENING_BECAUSE, CONSENT_TEXT, SECOND_LOOK_REASON ->
                question(id);
            case ANSWER_REVISION_WORDS, ANSWER_DECISION_REASON -> answer(id);
            case REPORT_WORDS -> new Subject("report", id);
            case DECISION_REASON -> new Subject("decision", id);
            case PEER_VIEW_WORDS, PEER_VIEW_REASON -> new Subject("peer_view", id);
            case APPLICATION_WORDS,
                    APPLICATION_REASON,
                    APPLICATION_DOCUMENT_NAME,
                    APPLICATION_DOCUMENT_CONTENT,
                    REGISTER_LOOK_UP_WORDS -> application(id);
            case QUOTE_REQUEST_WORDS -> quoteRequest(id);
            case EXPORT_WORDS -> export(id);
            case SESSION_ATTRIBUTE -> site("session");
        };
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
