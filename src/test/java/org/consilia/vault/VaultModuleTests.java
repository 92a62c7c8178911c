package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.account.Accounts;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliaTest
class VaultModuleTests {

    @Autowired
    Vault vault;

    @Autowired
    Rotation rotation;

    @Autowired
    DataKeys keys;

    @Autowired
    Questions questions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private QuestionId question;

    @BeforeEach
    void ask() {
        question = new Cast(context).question("My secret itch");
    }

    @Test
    void aTextOpensWhereItWasSealedForAndNowhereElse() {
        var sealed = vault.seal(SealedColumn.QUESTION_WORDS, "a", "itch – 痒");
        assertThat(vault.open(SealedColumn.QUESTION_WORDS, "a", sealed)).isEqualTo("itch – 痒");
        assertThatThrownBy(() -> vault.open(SealedColumn.QUESTION_WORDS, "b", sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("itch");
        assertThatThrownBy(() -> vault.open(SealedColumn.QUOTE_REQUEST_WORDS, "a", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void wordsMovedToAnotherQuestionDoNotOpen() {
        var other = new Cast(context).question("Another");
        jdbc.sql("update question set words = (select words from question where id = :from) where id = :to")
                .param("from", question.value())
                .param("to", other.value())
                .update();
        var moved = questions.get(other);
        assertThatThrownBy(moved::title).isInstanceOf(SealBroken.class);
        questions.forget(other);
    }

    @Test
    void anAddressIsFoundWithoutLyingInTheDatabase() {
        var address = People.someAddress();
        var id = accounts.of(address);
        assertThat(accounts.of(address)).isEqualTo(id);
        assertThat(accounts.find(address).orElseThrow().email()).isEqualTo(address);
        assertThat(vault.mark(SealedColumn.ACCOUNT_EMAIL, address.value()))
                .isNotEqualTo(vault.mark(SealedColumn.ACCOUNT_NAME, address.value()));
    }

    @Test
    void aNewKeySealsEveryTextAgain() {
        var before = keys.open().primary();
        assertThat(rotation.rotate(_ -> {})).isPositive();
        assertThat(keys.open().primary()).isNotEqualTo(before);
        assertThat(rotation.list())
                .filteredOn(key -> key.id() == before)
                .singleElement()
                .satisfies(old -> {
                    assertThat(old.isRetired()).isTrue();
                    assertThat(old.texts()).isZero();
                });
        assertThat(questions.get(question).title()).isEqualTo("My secret itch");
        assertThat(rotation.isUnfinished()).isFalse();
    }

    @Test
    void aChangeOfKeyThatWasCutShortIsFinishedWithoutAnotherKey() {
        keys.add();
        assertThat(rotation.isUnfinished()).isTrue();
        assertThat(questions.get(question).title()).isEqualTo("My secret itch");
        var primary = keys.open().primary();
        rotation.rotate(_ -> {});
        assertThat(keys.open().primary()).isEqualTo(primary);
        assertThat(rotation.isUnfinished()).isFalse();
    }

    @Test
    void aTextSealedByANodeWithANewerKeyOpens() {
        vault.refresh();
        keys.add();
        var newer = new Vault(keys, context);
        var sealed = newer.seal(SealedColumn.QUESTION_WORDS, "a", "itch");
        assertThat(vault.open(SealedColumn.QUESTION_WORDS, "a", sealed)).isEqualTo("itch");
        rotation.rotate(_ -> {});
    }
}
