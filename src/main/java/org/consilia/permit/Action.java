package org.consilia.permit;

/** What can be done with a question or an answer. */
public enum Action {
    READ_PUBLIC_QUESTION,
    READ_PRIVATE_QUESTION,
    ASSIGN_QUESTION,
    JUDGE_GATE_QUESTION,
    RELEASE_QUESTION,
    DECLINE_QUESTION,
    PUBLISH_QUESTION,
    TAKE_BACK_QUESTION,
    FORGET_QUESTION,
    READ_ANSWER,
    WRITE_ANSWER,
    SUBMIT_ANSWER,
    SIGN_ANSWER,
    RETURN_ANSWER
}
