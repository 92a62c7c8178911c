package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    @TempDir
    Path data;

    @Test
    void aSealedTextOpensAgainAfterARestart() {
        var sealed = new Seal(data).seal("find", "is a stent for ever? – 支架");
        assertThat(new Seal(data).open("find", sealed)).contains("is a stent for ever? – 支架");
    }

    @Test
    void aSealedTextFitsIntoAnAddressAndTellsNothing() {
        assertThat(new Seal(data).seal("find", "stent"))
                .matches("[A-Za-z0-9_-]+")
                .doesNotContain("stent");
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        var seal = new Seal(data);
        assertThat(seal.seal("find", "stent")).isNotEqualTo(seal.seal("find", "stent"));
    }

    @Test
    void aTextSealedForOnePurposeOpensForNoOther() {
        var seal = new Seal(data);
        assertThat(seal.open("other", seal.seal("find", "stent"))).isEmpty();
    }

    @Test
    void aForgedOrBrokenSealDoesNotOpen() {
        var seal = new Seal(data);
        var sealed = seal.seal("find", "stent");
        var middle = sealed.length() / 2;
        var other = sealed.charAt(middle) == 'A' ? "B" : "A";
        assertThat(seal.open("find", sealed.substring(0, middle) + other + sealed.substring(middle + 1)))
                .isEmpty();
        assertThat(seal.open("find", "no letters of base 64 !")).isEmpty();
        assertThat(seal.open("find", "")).isEmpty();
    }

    @Test
    void onlyItsOwnerMayReadTheKey() throws IOException {
        new Seal(data).seal("find", "stent");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/seal.json"))))
                .isEqualTo("rw-------");
    }
}
