package org.consilia.audit;

/** What somebody did. The names are in the table: they are never changed, only added to. */
public enum Deed {
    SAW,
    ASKED,
    ASSIGNED,
    RELEASED,
    DECLINED,
    JUDGED_GATE,
    AGREED,
    PUBLISHED,
    LET_WORDS_BE,
    RETURNED_WORDS,
    TOOK_BACK,
    FORGOT,
    WROTE,
    SUBMITTED,
    SIGNED,
    SENT_BACK,
    REQUESTED_QUOTE,
    SIGNED_IN,
    GAVE_ROLE,
    ADDED_DOCTOR,
    CHECKED_LICENCE,
    CHANGED_KEY,
    DELETED_OLD,
    CORRECTED,
    EXPORTED,
    ERASED,
    OVERRULED
}
