package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTests {

    @Test
    void withoutAnAddressThereIsNone() {
        assertThat(Database.named(Map.of())).isEmpty();
        assertThat(Database.named(Map.of("DATABASE_URL", " "))).isEmpty();
    }

    @Test
    void theAddressHostersGiveIsUnderstood() {
        assertThat(Database.named(Map.of(
                        "DATABASE_URL", "postgres://ann:p%40ss+word:x@db.example.org:6432/health?sslmode=require")))
                .contains(new Database(
                        "jdbc:postgresql://db.example.org:6432/health?sslmode=require", "ann", "p@ss+word:x"));
        assertThat(Database.named(Map.of("DATABASE_URL", "postgresql://ann@one:5432,two:5432/health")))
                .contains(new Database("jdbc:postgresql://one:5432,two:5432/health", "ann", ""));
    }

    @Test
    void userAndPasswordMayStandBesideTheAddress() {
        assertThat(Database.named(Map.of(
                        "DATABASE_URL", "jdbc:postgresql://db/health",
                        "DATABASE_USER", "ann",
                        "DATABASE_PASSWORD", "secret")))
                .contains(new Database("jdbc:postgresql://db/health", "ann", "secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:secret@db/health",
                "postgres:ann:secret",
                "postgres://ann:sec ret@db/x",
                "%%%",
                "db/secret"
            })
    void anAddressOfSomethingElseIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> Database.named(Map.of("DATABASE_URL", address)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DATABASE_URL is not an address")
                .hasMessageNotContainingAny("secret", "sec ret")
                .hasNoCause();
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInOneSentence() {
        var nowhere = new Database("jdbc:postgresql://127.0.0.1:1/health", "ann", "secret");
        assertThatThrownBy(nowhere::refuseUnlessItKeepsWhatItIsTold)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("127.0.0.1:1 refused")
                .hasMessageNotContainingAny("secret", "\n");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(new Database("jdbc:postgresql://db/health?password=secret", "ann", "secret"))
                .asString()
                .doesNotContain("secret");
    }
}
