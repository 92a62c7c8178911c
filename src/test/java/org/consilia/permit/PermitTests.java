package org.consilia.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilia.account.AccountState;
import org.consilia.account.RecoveryState;
import org.consilia.answer.AnswerState;
import org.consilia.doctor.ApplicationState;
import org.consilia.question.QuestionState;
import org.junit.jupiter.api.Test;

/**
 * Every role, action and state. The table is written out by hand, so that a change to a rule shows here as a change to
 * the lines that it affects. A state that is not listed for an action allows it to nobody.
 */
class PermitTests {

    /** Letters: Visitor, Asker, Doctor, Editor, oPerator, oWner of the question, aUthor of the answer. */
    private static final String EXPECTED = """
            READ_PUBLIC_QUESTION  PUBLIC     VADEPWU
            READ_PRIVATE_QUESTION HELD       EW
            READ_PRIVATE_QUESTION SUBMITTED  DEWU
            READ_PRIVATE_QUESTION ASSIGNED   DEWU
            READ_PRIVATE_QUESTION ANSWERED   DEWU
            READ_PRIVATE_QUESTION PUBLIC     DEWU
            READ_PRIVATE_QUESTION WITHDRAWN  EW
            READ_PRIVATE_QUESTION CLOSED     EW
            ASSIGN_QUESTION       SUBMITTED  D
            ASSIGN_QUESTION       ASSIGNED   D
            JUDGE_GATE_QUESTION   HELD       E
            JUDGE_GATE_QUESTION   SUBMITTED  E
            JUDGE_GATE_QUESTION   ASSIGNED   E
            JUDGE_GATE_QUESTION   ANSWERED   E
            JUDGE_GATE_QUESTION   PUBLIC     E
            JUDGE_GATE_QUESTION   CLOSED     E
            RELEASE_QUESTION      HELD       E
            DECLINE_QUESTION      HELD       E
            DECLINE_QUESTION      SUBMITTED  E
            DECLINE_QUESTION      ASSIGNED   E
            PUBLISH_QUESTION      ANSWERED   W
            CORRECT_QUESTION      PUBLIC     W
            TAKE_BACK_QUESTION    ANSWERED   W
            TAKE_BACK_QUESTION    PUBLIC     W
            JUDGE_WORDS_QUESTION  ANSWERED   E
            FORGET_QUESTION       HELD       W
            FORGET_QUESTION       SUBMITTED  W
            FORGET_QUESTION       ASSIGNED   W
            FORGET_QUESTION       ANSWERED   W
            FORGET_QUESTION       CLOSED     W
            REPORT_QUESTION       PUBLIC     VADEPWU
            MERGE_QUESTION        HELD       E
            MERGE_QUESTION        SUBMITTED  E
            MERGE_QUESTION        ASSIGNED   E
            WITHDRAW_QUESTION     PUBLIC     E
            CLOSE_REPORT_QUESTION HELD       E
            CLOSE_REPORT_QUESTION SUBMITTED  E
            CLOSE_REPORT_QUESTION ASSIGNED   E
            CLOSE_REPORT_QUESTION ANSWERED   E
            CLOSE_REPORT_QUESTION PUBLIC     E
            CLOSE_REPORT_QUESTION WITHDRAWN  E
            CLOSE_REPORT_QUESTION CLOSED     E
            READ_ANSWER           DRAFT      U
            READ_ANSWER           IN_REVIEW  EU
            READ_ANSWER           SIGNED     DEWU
            WRITE_ANSWER          DRAFT      U
            SUBMIT_ANSWER         DRAFT      U
            SIGN_ANSWER           IN_REVIEW  E
            RETURN_ANSWER         IN_REVIEW  E
            CORRECT_ANSWER        IN_REVIEW  E
            REPORT_ANSWER         SIGNED     VADEPWU
            WITHDRAW_ANSWER       SIGNED     E
            JUDGE_ANSWER          SIGNED     D
            DECIDE_PEER_ANSWER    SIGNED     E
            DECIDE_RECOVERY       WAITING    EP
            READ_APPLICATION      DRAFT      W
            READ_APPLICATION      WAITING    PW
            READ_APPLICATION      GRANTED    PW
            READ_APPLICATION      REFUSED    PW
            CHANGE_APPLICATION    DRAFT      W
            TAKE_BACK_APPLICATION DRAFT      W
            TAKE_BACK_APPLICATION WAITING    W
            TAKE_BACK_APPLICATION REFUSED    W
            LOOK_UP_APPLICATION   WAITING    P
            DECIDE_APPLICATION    WAITING    P
            SUSPEND_ACCOUNT       ACTIVE     P
            RESTORE_ACCOUNT       SUSPENDED  P
            """;

    @Test
    void everyRoleMayDoExactlyWhatTheTableSaysInEveryState() {
        var actual = new ArrayList<String>();
        for (var action : Action.values()) {
            for (var state : statesOf(action)) {
                var roles = Arrays.stream(Role.values())
                        .filter(role -> Permit.may(as(role), action, state))
                        .map(PermitTests::letter)
                        .collect(Collectors.joining());
                if (!roles.isEmpty()) {
                    actual.add("%-21s %-10s %s".formatted(action, state.name(), roles));
                }
            }
        }
        assertThat(actual).containsExactlyElementsOf(EXPECTED.lines().toList());
    }

    @Test
    void everyStateThatARuleNamesExists() {
        assertThat(Permit.RULES)
                .allSatisfy(rule -> assertThat(statesOf(rule.action()))
                        .extracting(Enum::name)
                        .containsAll(rule.states()));
    }

    @Test
    void anEditorDecidesOnNoAnswerOfTheirOwn() {
        var own = someone(Role.ASKER, Role.DOCTOR, Role.EDITOR, Role.AUTHOR);
        assertThat(Permit.may(own, Action.READ_ANSWER, AnswerState.IN_REVIEW)).isTrue();
        assertThat(Permit.may(own, Action.SIGN_ANSWER, AnswerState.IN_REVIEW)).isFalse();
        assertThat(Permit.may(own, Action.RETURN_ANSWER, AnswerState.IN_REVIEW)).isFalse();
        assertThat(Permit.may(own, Action.CORRECT_ANSWER, AnswerState.IN_REVIEW))
                .isFalse();
        assertThat(Permit.may(own, Action.WITHDRAW_ANSWER, AnswerState.SIGNED)).isFalse();
    }

    @Test
    void anEditorDecidesOnNoQuestionOfTheirOwnNorOnAnAnswerToIt() {
        var own = someone(Role.ASKER, Role.EDITOR, Role.OWNER);
        for (var rule : Permit.RULES) {
            if (rule.roles().equals(Set.of(Role.EDITOR))) {
                assertThat(statesOf(rule.action()))
                        .as(rule.action().name())
                        .noneMatch(state -> Permit.may(own, rule.action(), state));
            }
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnWayIn() {
        var self = someone(Role.ASKER, Role.EDITOR, Role.OPERATOR, Role.OWNER);
        assertThat(Permit.may(self, Action.DECIDE_RECOVERY, RecoveryState.WAITING))
                .isFalse();
        assertThat(Permit.may(self, Action.DECIDE_APPLICATION, ApplicationState.WAITING))
                .isFalse();
        assertThat(Permit.may(self, Action.SUSPEND_ACCOUNT, AccountState.ACTIVE))
                .isFalse();
        assertThat(Permit.may(self, Action.RESTORE_ACCOUNT, AccountState.SUSPENDED))
                .isFalse();
    }

    @Test
    void whatIsRefusedLooksLikeWhatDoesNotExist() {
        assertThatThrownBy(() -> Permit.require(Who.VISITOR, Action.READ_PRIVATE_QUESTION, QuestionState.SUBMITTED))
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(404));
    }

    private static List<? extends Enum<?>> statesOf(Action action) {
        var about = action.name().replaceFirst(".*_", "");
        return switch (about) {
            case "QUESTION" -> List.of(QuestionState.values());
            case "ANSWER" -> List.of(AnswerState.values());
            case "RECOVERY" -> List.of(RecoveryState.values());
            case "APPLICATION" -> List.of(ApplicationState.values());
            case "ACCOUNT" -> List.of(AccountState.values());
            default -> throw new AssertionError(about);
        };
    }

    /** Somebody in one role; whoever asked or wrote something is signed in as well. */
    private static Who as(Role role) {
        return switch (role) {
            case VISITOR, ASKER, DOCTOR, EDITOR, OPERATOR -> someone(role);
            case OWNER, AUTHOR -> someone(Role.ASKER, role);
        };
    }

    private static Who someone(Role... roles) {
        return new Who(UUID.randomUUID(), EnumSet.copyOf(List.of(roles)));
    }

    private static String letter(Role role) {
        return switch (role) {
            case VISITOR -> "V";
            case ASKER -> "A";
            case DOCTOR -> "D";
            case EDITOR -> "E";
            case OPERATOR -> "P";
            case OWNER -> "W";
            case AUTHOR -> "U";
        };
    }
}
