package org.consilia.vault;

/**
 * Every column of the database whose texts are sealed; what is not named here lies in the clear. A sealed text is bound
 * to its column and row, so that it opens nowhere else.
 */
public enum SealedColumn {
    ACCOUNT_EMAIL("account", "email", "id::text"),
    ACCOUNT_NAME("account", "name", "id::text"),
    ACCOUNT_SUSPENSION_REASON("account", "suspension_reason", "id::text"),
    LINK_WISH_EMAIL("link_wish", "email", "id::text"),
    MESSAGE_EMAIL("message", "email", "id::text"),
    NEW_ADDRESS_EMAIL("new_address", "email", "account_id::text"),
    PASSKEY_ATTESTATION("passkey", "attestation", "id"),
    PASSKEY_NAME("passkey", "name", "id"),
    RECOVERY_REASON("recovery", "reason", "id"),
    QUESTION_WORDS("question", "words", "id"),
    QUESTION_CLOSED_REASON("question", "closed_reason", "id"),
    SECOND_LOOK_REASON("second_look", "reason", "question_id || '/' || id"),
    CONSENT_TEXT("consent", "text", "question_id || '/' || purpose"),
    ANSWER_REVISION_WORDS("answer_revision", "words", "answer_id || '/' || number"),
    ANSWER_DECISION_REASON("answer_decision", "reason", "answer_id"),
    SCREENING_BECAUSE("screening", "because", "question_id"),
    REPORT_WORDS("report", "words", "id"),
    DECISION_REASON("decision", "reason", "id"),
    PEER_VIEW_WORDS("peer_view", "words", "id"),
    PEER_VIEW_REASON("peer_view_decision", "reason", "view_id"),
    APPLICATION_WORDS("application", "words", "id"),
    APPLICATION_REASON("application", "reason", "id"),
    APPLICATION_DOCUMENT_NAME("application_document", "name", "application_id || '/' || id"),
    APPLICATION_DOCUMENT_CONTENT("application_document", "content", "application_id || '/' || id"),
    REGISTER_LOOK_UP_WORDS("register_look_up", "words", "application_id || '/' || id"),
    QUOTE_REQUEST_WORDS("quote_request", "words", "id"),
    EXPORT_WORDS("export", "words", "id"),
    SESSION_ATTRIBUTE("spring_session_attributes", "attribute_bytes", "''");

    private final String table;
    private final String column;
    private final String row;

    SealedColumn(String table, String column, String row) {
        this.table = table;
        this.column = column;
        this.row = row;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    /** The SQL that says to which row a text is bound. */
    String row() {
        return row;
    }

    /** Such as {@code question.words}. */
    @Override
    public String toString() {
        return table + "." + column;
    }
}
