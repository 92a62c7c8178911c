package org.consilia.permit;

import static org.consilia.permit.Action.*;
import static org.consilia.permit.Role.*;

import java.util.List;
import java.util.Set;

/**
 * The one place that decides who may do what with a question, an answer, an application or an account. What no row
 * allows is refused. States are the names of {@code QuestionState}, {@code AnswerState}, {@code RecoveryState}, {@code
 * ApplicationState} and {@code AccountState}; a test walks every role, action and state.
 */
public final class Permit {

    /** Roles that may do something while its object is in one of the states. */
    record Rule(Action action, Set<String> states, Set<Role> roles) {}

    private static final Set<Role> EVERYBODY = Set.of(VISITOR, ASKER, DOCTOR, EDITOR, OPERATOR);
    private static final Set<String> OPEN = Set.of("SUBMITTED", "ASSIGNED");
    private static final Set<String> SEEN_BY_DOCTORS = Set.of("SUBMITTED", "ASSIGNED", "ANSWERED", "PUBLIC");

    static final List<Rule> RULES = List.of(
            new Rule(READ_PUBLIC_QUESTION, Set.of("PUBLIC"), EVERYBODY),
            new Rule(READ_PRIVATE_QUESTION, SEEN_BY_DOCTORS, Set.of(OWNER, AUTHOR, DOCTOR, EDITOR)),
            new Rule(READ_PRIVATE_QUESTION, Set.of("HELD", "CLOSED", "WITHDRAWN"), Set.of(OWNER, EDITOR)),
            new Rule(ASSIGN_QUESTION, OPEN, Set.of(DOCTOR)),
            new Rule(
                    JUDGE_GATE_QUESTION,
                    Set.of("HELD", "SUBMITTED", "ASSIGNED", "ANSWERED", "PUBLIC", "CLOSED"),
                    Set.of(EDITOR)),
            new Rule(RELEASE_QUESTION, Set.of("HELD"), Set.of(EDITOR)),
            new Rule(DECLINE_QUESTION, Set.of("HELD", "SUBMITTED", "ASSIGNED"), Set.of(EDITOR)),
            new Rule(PUBLISH_QUESTION, Set.of("ANSWERED"), Set.of(OWNER)),
            new Rule(CORRECT_QUESTION, Set.of("PUBLIC"), Set.of(OWNER)),
            new Rule(TAKE_BACK_QUESTION, Set.of("ANSWERED", "PUBLIC"), Set.of(OWNER)),
            new Rule(JUDGE_WORDS_QUESTION, Set.of("ANSWERED"), Set.of(EDITOR)),
            new Rule(FORGET_QUESTION, Set.of("HELD", "SUBMITTED", "ASSIGNED", "ANSWERED", "CLOSED"), Set.of(OWNER)),
            new Rule(REPORT_QUESTION, Set.of("PUBLIC"), EVERYBODY),
            new Rule(MERGE_QUESTION, Set.of("HELD", "SUBMITTED", "ASSIGNED"), Set.of(EDITOR)),
            new Rule(WITHDRAW_QUESTION, Set.of("PUBLIC"), Set.of(EDITOR)),
            new Rule(
                    CLOSE_REPORT_QUESTION,
                    Set.of("HELD", "SUBMITTED", "ASSIGNED", "ANSWERED", "PUBLIC", "CLOSED", "WITHDRAWN"),
                    Set.of(EDITOR)),
            new Rule(READ_ANSWER, Set.of("DRAFT"), Set.of(AUTHOR)),
            new Rule(READ_ANSWER, Set.of("IN_REVIEW"), Set.of(AUTHOR, EDITOR)),
            new Rule(READ_ANSWER, Set.of("SIGNED"), Set.of(AUTHOR, OWNER, DOCTOR, EDITOR)),
            new Rule(WRITE_ANSWER, Set.of("DRAFT"), Set.of(AUTHOR)),
            new Rule(SUBMIT_ANSWER, Set.of("DRAFT"), Set.of(AUTHOR)),
            new Rule(SIGN_ANSWER, Set.of("IN_REVIEW"), Set.of(EDITOR)),
            new Rule(RETURN_ANSWER, Set.of("IN_REVIEW"), Set.of(EDITOR)),
            new Rule(CORRECT_ANSWER, Set.of("IN_REVIEW"), Set.of(EDITOR)),
            new Rule(REPORT_ANSWER, Set.of("SIGNED"), EVERYBODY),
            new Rule(WITHDRAW_ANSWER, Set.of("SIGNED"), Set.of(EDITOR)),
            new Rule(JUDGE_ANSWER, Set.of("SIGNED"), Set.of(DOCTOR)),
            new Rule(DECIDE_PEER_ANSWER, Set.of("SIGNED"), Set.of(EDITOR)),
            new Rule(DECIDE_RECOVERY, Set.of("WAITING"), Set.of(EDITOR, OPERATOR)),
            new Rule(READ_APPLICATION, Set.of("DRAFT"), Set.of(OWNER)),
            new Rule(READ_APPLICATION, Set.of("WAITING", "GRANTED", "REFUSED"), Set.of(OWNER, OPERATOR)),
            new Rule(CHANGE_APPLICATION, Set.of("DRAFT"), Set.of(OWNER)),
            new Rule(TAKE_BACK_APPLICATION, Set.of("DRAFT", "WAITING", "REFUSED"), Set.of(OWNER)),
            new Rule(LOOK_UP_APPLICATION, Set.of("WAITING"), Set.of(OPERATOR)),
            new Rule(DECIDE_APPLICATION, Set.of("WAITING"), Set.of(OPERATOR)),
            new Rule(SUSPEND_ACCOUNT, Set.of("ACTIVE"), Set.of(OPERATOR)),
            new Rule(RESTORE_ACCOUNT, Set.of("SUSPENDED"), Set.of(OPERATOR)));

    /** Nobody decides on a text of their own. */
    private static final Set<Action> NEVER_BY_AUTHOR =
            Set.of(SIGN_ANSWER, RETURN_ANSWER, CORRECT_ANSWER, WITHDRAW_ANSWER, JUDGE_ANSWER, DECIDE_PEER_ANSWER);

    /** Nor on a question of their own, nor on an answer to it, nor on their own way in. */
    private static final Set<Action> NEVER_BY_OWNER = Set.of(
            JUDGE_GATE_QUESTION,
            RELEASE_QUESTION,
            DECLINE_QUESTION,
            JUDGE_WORDS_QUESTION,
            MERGE_QUESTION,
            WITHDRAW_QUESTION,
            CLOSE_REPORT_QUESTION,
            SIGN_ANSWER,
            RETURN_ANSWER,
            CORRECT_ANSWER,
            WITHDRAW_ANSWER,
            DECIDE_PEER_ANSWER,
            DECIDE_RECOVERY,
            DECIDE_APPLICATION,
            SUSPEND_ACCOUNT,
            RESTORE_ACCOUNT);

    private Permit() {}

    public static boolean may(Who who, Action action, Enum<?> state) {
        if (who.is(AUTHOR) && NEVER_BY_AUTHOR.contains(action) || who.is(OWNER) && NEVER_BY_OWNER.contains(action)) {
            return false;
        }
        return RULES.stream()
                .anyMatch(rule -> rule.action() == action
                        && rule.states().contains(state.name())
                        && rule.roles().stream().anyMatch(who::is));
    }

    /** Refuses with {@link NotPermitted} what {@link #may} does not allow. */
    public static void require(Who who, Action action, Enum<?> state) {
        if (!may(who, action, state)) {
            throw new NotPermitted();
        }
    }
}
