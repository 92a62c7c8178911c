package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTests {

    private static final Cursor HERE = new Cursor("7300000000000000001.1", "4294967300", null);

    @Test
    void aCursorIsReadAsItWasWritten() {
        assertThat(Cursor.parse(HERE.toString())).hasValue(HERE);
    }

    @Test
    void whatIsNoCursorIsNotTakenForOne() {
        assertThat(Cursor.parse("")).isEmpty();
        assertThat(Cursor.parse("bench")).isEmpty();
        assertThat(Cursor.parse("database x")).isEmpty();
    }

    @Test
    void anIndexGoesOnOnlyInTheSameLifeOfTheSameDatabase() {
        assertThat(HERE.leadsTo(new Cursor("7300000000000000001.1", "4294967300", null)))
                .isTrue();
        assertThat(HERE.leadsTo(new Cursor("7300000000000000001.1", "18446744073709551615", null)))
                .isTrue();
        assertThat(HERE.leadsTo(new Cursor("7300000000000000001.1", "99", null)))
                .isFalse();
        assertThat(HERE.leadsTo(new Cursor("7300000000000000001.2", "4294967301", null)))
                .isFalse();
        assertThat(HERE.leadsTo(new Cursor("7300000000000000002.1", "4294967301", null)))
                .isFalse();
    }
}
